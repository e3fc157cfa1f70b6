package aibets.retrieval;

import aibets.corpus.ContentHash;
import aibets.encoding.Encoder;
import aibets.storage.PassageStore;
import aibets.storage.PassageStore.Version;
import aibets.storage.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Phaser;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of what is live in a store. A question sees one version of the corpus, and any number
 * of questions may run; one thread at a time updates it document by document. The word index is
 * stored in a directory as a cache, which may be missing, damaged or outdated.
 */
final class LiveIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

  /** Changes whenever words are indexed differently. */
  private static final String RULES = "4";

  private static final String RULES_FOR_SPELLING = "4 spelling";

  private final PassageStore store;
  private final @Nullable Path directory;
  private final Supplier<CandidateIndex> candidates;
  private final String rules;
  private final FunctionWords functionWords;
  private IndexBuilder builder;
  private volatile Edition edition;

  /** A version of the corpus and the questions in progress that use it; it is closed after them. */
  private record Edition(SearchIndex index, Set<Long> versions, Phaser askers) {

    Edition(SearchIndex index, Set<Long> versions) {
      this(index, Set.copyOf(versions), new Phaser(1));
    }

    boolean enter() {
      return askers.register() >= 0;
    }

    void leave() {
      askers.arriveAndDeregister();
    }

    void retire() {
      askers.awaitAdvance(askers.arriveAndDeregister());
      index.lexical().close();
    }
  }

  /**
   * Opens the index.
   *
   * @param directory of the word index; null to hold it in memory
   * @param candidates creates the part that finds candidates, empty
   */
  LiveIndex(
      PassageStore store,
      Encoder encoder,
      @Nullable Path directory,
      Supplier<CandidateIndex> candidates) {
    this.store = store;
    this.directory = directory;
    this.candidates = candidates;
    this.rules = candidates.get().isLocal() ? RULES : RULES_FOR_SPELLING;
    this.functionWords = FunctionWords.of(encoder);
    this.builder = built(live());
    this.edition = new Edition(orClosed(builder, builder::snapshot), builder.versions());
  }

  /**
   * Closes the builder if the work fails; otherwise its directory would stay locked for the
   * lifetime of the process.
   */
  private static <T> T orClosed(IndexBuilder builder, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      try {
        builder.close();
      } catch (IOException | AlreadyClosedException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /** Runs a question against one version of the corpus. */
  <T> T ask(Function<SearchIndex, T> question) {
    Edition asked = edition;
    while (!asked.enter()) {
      asked = edition;
    }
    try {
      return question.apply(asked.index());
    } finally {
      asked.leave();
    }
  }

  /** Whether the store has nothing live but what questions find. */
  boolean isCurrent() {
    return keys(live()).equals(edition.versions());
  }

  /**
   * Updates the index from the store; returns when no question uses the previous version.
   *
   * @throws StorageException if a search engine is unavailable
   */
  synchronized void refresh() {
    if (!isCurrent()) {
      renew();
    }
  }

  /**
   * Opens what is live in the store now in place of an index that was lost.
   *
   * @throws StorageException if that was encoded by another model, or a search engine is
   *     unavailable
   */
  synchronized void replace() {
    if (!isCurrent() && !candidates.get().canReadLive()) {
      throw new StorageException(
          "Another process has reloaded the documents with a different model or version of the"
              + " program, and those that were loaded before are gone. Restart this process with"
              + " the same version.");
    }
    renew();
  }

  private void renew() {
    List<Version> live = live();
    Edition before = edition;
    try {
      if (builder.isSparse() || !change(live)) {
        rebuild(live);
      }
    } catch (UncheckedIOException | AlreadyClosedException e) {
      LOG.warn("The word index could not be written and will be rebuilt: {}", e.toString());
      rebuild(live);
    }
    edition = new Edition(builder.snapshot(), builder.versions());
    before.retire();
  }

  private List<Version> live() {
    return store.versions().stream()
        .filter(Version::live)
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .toList();
  }

  /** Applies the changes; returns false if versions to remove are no longer in the store. */
  private boolean change(List<Version> live) {
    Set<Long> keys = keys(live);
    store.read(
        builder.versions().stream().filter(version -> !keys.contains(version)).toList(),
        (stored, version) -> builder.remove(version, stored));
    if (!keys.containsAll(builder.versions())) {
      return false;
    }
    Set<Long> known = Set.copyOf(builder.versions());
    add(live.stream().filter(version -> !known.contains(version.key())).toList());
    builder.commit(digest(live));
    return true;
  }

  private static Set<Long> keys(List<Version> live) {
    return live.stream().map(Version::key).collect(Collectors.toSet());
  }

  private void add(List<Version> versions) {
    store.read(
        versions.stream().map(Version::key).toList(),
        (stored, version) -> builder.add(version, stored));
  }

  private void rebuild(List<Version> live) {
    close();
    builder = built(live);
  }

  private IndexBuilder built(List<Version> live) {
    try {
      if (directory != null) {
        return known(directory, live).orElseGet(() -> read(emptied(directory), live));
      }
    } catch (UncheckedIOException | AlreadyClosedException e) {
      LOG.warn("The word index cannot be stored in '{}': {}", directory, e.toString());
    }
    return read(WordIndex.inMemory(), live);
  }

  private static WordIndex emptied(Path directory) {
    try {
      return WordIndex.empty(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens the index in the directory, if it is intact and belongs to this corpus. */
  private Optional<IndexBuilder> known(Path directory, List<Version> live) {
    try {
      IndexBuilder known = builder(WordIndex.existing(directory));
      if (orClosed(known, () -> isRead(known, live))) {
        return Optional.of(known);
      }
      known.close();
    } catch (IOException | IllegalArgumentException e) {
      LOG.debug("Rebuilding the word index: {}", e.toString());
    }
    return Optional.empty();
  }

  /** Fails if another process publishes meanwhile: the vectors may be of what is live then. */
  private boolean isRead(IndexBuilder known, List<Version> live) {
    boolean isOfTheseDocuments = known.hasWordsOf(digest(live));
    if (isOfTheseDocuments) {
      known.readRest(store, keys(live));
    }
    return isOfTheseDocuments && keys(live()).equals(keys(live));
  }

  private IndexBuilder builder(WordIndex words) {
    return new IndexBuilder(words, candidates.get(), functionWords);
  }

  private IndexBuilder read(WordIndex words, List<Version> live) {
    builder = builder(words);
    return orClosed(
        builder,
        () -> {
          add(live);
          builder.merge();
          builder.commit(digest(live));
          return builder;
        });
  }

  private String digest(List<Version> live) {
    return ContentHash.of(
        rules,
        live.stream()
            .map(version -> version.key() + " " + version.hash())
            .collect(Collectors.joining("\n")));
  }

  /** Closes the index; questions in progress complete. */
  @Override
  public synchronized void close() {
    try {
      builder.close();
    } catch (IOException | AlreadyClosedException e) {
      LOG.debug("Cannot close the word index", e);
    }
  }
}
