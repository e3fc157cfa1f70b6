package aibets.opensearch;

import aibets.retrieval.SearchEngine;
import aibets.storage.StorageException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds passages in an OpenSearch cluster with the k-NN plug-in. Each version of a corpus has an
 * index of its own, which is complete before it is used and then blocked for writing. Thread-safe.
 */
public final class OpenSearch implements SearchEngine {

  private static final Logger LOG = LoggerFactory.getLogger(OpenSearch.class);

  /** If more than one version in this many is added or removed, a new index is built. */
  private static final int SMALL_CHANGE = 4;

  private final Rest rest;
  private final Indices indices;
  private final Bulk bulk;
  private final AtomicReference<@Nullable CompleteIndex> active = new AtomicReference<>();

  /**
   * How to connect.
   *
   * @param address ends with a slash
   * @param user empty for none
   * @param certificates a file in PEM format with the certificates to trust; empty to trust those
   *     that Java does
   */
  public record Access(URI address, String user, String password, Optional<Path> certificates) {

    @Override
    public String toString() {
      return "Access[address=" + address + "]";
    }
  }

  /**
   * Creates a client. Does not connect yet.
   *
   * @throws StorageException if the file of certificates cannot be read
   */
  public OpenSearch(Access access) {
    this(access, Duration.ofMillis(500));
  }

  /**
   * Creates a client.
   *
   * @param pause before a request that was refused because of overload is repeated; doubles
   */
  OpenSearch(Access access, Duration pause) {
    this.rest = new Rest(access);
    this.indices = new Indices(rest);
    this.bulk = new Bulk(rest, pause);
  }

  @Override
  public Index open(Contents contents) {
    String name = name(contents.corpus(), contents.digest());
    try {
      return index(name, contents, opened(name, contents));
    } catch (StorageException e) {
      // Another process may have completed the same index at the same time.
      if (indices.state(name).isComplete()) {
        return index(name, contents, indices.state(name).passages());
      }
      throw e;
    }
  }

  private static String name(String corpus, String digest) {
    return corpus + "-" + digest;
  }

  private Index index(String name, Contents contents, int passages) {
    return new CompleteIndex(rest, contents, name, passages);
  }

  /** Returns the number of passages. */
  private int opened(String name, Contents contents) {
    Indices.State state = indices.state(name);
    if (state.isComplete()) {
      return state.passages();
    }
    if (state.isBlocked()) {
      LOG.warn("The index {} is damaged and will be built again", name);
      indices.delete(name);
    } else if (!state.exists()) {
      @Nullable CompleteIndex before = active.get();
      if (before != null && isSimilar(before.contents(), contents)) {
        try {
          return copied(before, name, contents);
        } catch (StorageException e) {
          LOG.info(
              "The index {} is built without a copy of the previous one: {}", name, e.getMessage());
          indices.delete(name);
        }
      }
    }
    return built(name, contents);
  }

  private static boolean isSimilar(Contents before, Contents after) {
    int changed = difference(before, after).size() + difference(after, before).size();
    return before.corpus().equals(after.corpus())
        && changed > 0
        && changed * SMALL_CHANGE <= before.versions().size();
  }

  private static Set<Long> difference(Contents from, Contents without) {
    Set<Long> difference = new HashSet<>(from.versions());
    difference.removeAll(without.versions());
    return difference;
  }

  /** Copies the index of the version before, and applies the changes to the copy. */
  private int copied(CompleteIndex before, String name, Contents contents) {
    indices.copy(before.name(), name);
    int removed = bulk.delete(name, difference(before.contents(), contents), before.contents());
    int added = bulk.add(name, difference(contents, before.contents()), contents);
    int passages = before.passages() - removed + added;
    indices.complete(name, passages);
    LOG.info("Copied {} to {} and changed {} passages", before.name(), name, removed + added);
    return passages;
  }

  /** Builds an index, or continues to: passages that it has are not added again. */
  private int built(String name, Contents contents) {
    indices.create(name, dimension(contents));
    int passages = bulk.add(name, contents.versions(), contents);
    if (indices.count(name) != passages) {
      indices.delete(name);
      indices.create(name, dimension(contents));
      passages = bulk.add(name, contents.versions(), contents);
    }
    indices.complete(name, passages);
    LOG.info("Built the index {} of {} passages", name, passages);
    return passages;
  }

  private static int dimension(Contents contents) {
    return contents.versions().stream()
        .map(version -> contents.entries().apply(version))
        .filter(entries -> !entries.isEmpty())
        .findFirst()
        .map(entries -> entries.get(0).vector().length)
        .orElse(1);
  }

  @Override
  public void activate(Index index) {
    CompleteIndex complete = (CompleteIndex) index;
    indices.name(complete.contents().corpus(), complete.name());
    active.set(complete);
  }

  @Override
  public void deleteExcept(String corpus, Set<String> digests) {
    List<String> kept = digests.stream().map(digest -> name(corpus, digest)).toList();
    indices.of(corpus).stream().filter(name -> !kept.contains(name)).forEach(indices::delete);
  }
}
