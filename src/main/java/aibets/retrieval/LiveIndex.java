package aibets.retrieval;

import aibets.corpus.ContentHash;
import aibets.encoding.Encoder;
import aibets.storage.PassageStore;
import aibets.storage.PassageStore.Version;
import aibets.storage.StoredDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
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
 * The index of what is live in a store. Questions are asked of the whole of one version, by any
 * number of threads; it is brought up to date document by document, by one thread at a time. The
 * words are kept in a directory, a cache that may be missing, damaged or out of date.
 */
final class LiveIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

  /** Changed when words are found by other rules. */
  private static final String RULES = "4";

  private final PassageStore store;
  private final @Nullable Path directory;
  private final int dimension;
  private final FunctionWords functionWords;
  private IndexBuilder builder;
  private volatile Edition edition;

  /** A version of the corpus and those who ask it now, who are waited for before it goes. */
  private record Edition(SearchIndex index, Phaser askers) {

    Edition(SearchIndex index) {
      this(index, new Phaser(1));
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

  LiveIndex(PassageStore store, Encoder encoder, @Nullable Path directory) {
    this.store = store;
    this.directory = directory;
    this.dimension = encoder.dimension();
    this.functionWords = FunctionWords.of(encoder);
    this.builder = built(live());
    this.edition = new Edition(orClosed(builder, builder::snapshot));
  }

  /** Closes what fails: nobody could open its directory again while this process lives. */
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

  /** Asks one version of the corpus, all of it. */
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

  /** Brings it up to date with the store; returns when nobody asks the version before any more. */
  synchronized void refresh() {
    List<Version> live = live();
    Edition before = edition;
    try {
      if (builder.isSparse() || !change(live)) {
        rebuild(live);
      }
    } catch (UncheckedIOException | AlreadyClosedException e) {
      LOG.warn("The word index could not be written and is made anew: {}", e.toString());
      rebuild(live);
    }
    edition = new Edition(builder.snapshot());
    before.retire();
  }

  private List<Version> live() {
    return store.versions().stream()
        .filter(Version::live)
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .toList();
  }

  /** Returns whether it could: what has to go must still be there. */
  private boolean change(List<Version> live) {
    Set<Long> keys = keys(live);
    for (Long gone : Set.copyOf(builder.versions())) {
      Optional<StoredDocument> stored = keys.contains(gone) ? Optional.empty() : store.read(gone);
      if (!keys.contains(gone) && stored.isEmpty()) {
        return false;
      }
      stored.ifPresent(document -> builder.remove(gone, document));
    }
    Set<Long> known = new HashSet<>(builder.versions());
    live.stream().filter(version -> !known.contains(version.key())).forEach(this::add);
    builder.commit(digest(live));
    return true;
  }

  private static Set<Long> keys(List<Version> live) {
    return live.stream().map(Version::key).collect(Collectors.toSet());
  }

  private void add(Version version) {
    store.read(version.key()).ifPresent(document -> builder.add(version.key(), document));
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
      LOG.warn("The word index cannot be kept in '{}': {}", directory, e.toString());
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

  /** What the directory holds, if it is of this corpus and whole. */
  private Optional<IndexBuilder> known(Path directory, List<Version> live) {
    try {
      IndexBuilder known = builder(WordIndex.existing(directory));
      if (orClosed(known, () -> isRead(known, live))) {
        return Optional.of(known);
      }
      known.close();
    } catch (IOException | IllegalArgumentException e) {
      LOG.debug("The words are read anew: {}", e.toString());
    }
    return Optional.empty();
  }

  private boolean isRead(IndexBuilder known, List<Version> live) {
    boolean isOfTheseDocuments = known.hasWordsOf(digest(live));
    if (isOfTheseDocuments) {
      known.readVectors(store, keys(live));
    }
    return isOfTheseDocuments;
  }

  private IndexBuilder builder(WordIndex words) {
    return new IndexBuilder(words, dimension, functionWords);
  }

  private IndexBuilder read(WordIndex words, List<Version> live) {
    builder = builder(words);
    return orClosed(
        builder,
        () -> {
          live.forEach(this::add);
          builder.merge();
          builder.commit(digest(live));
          return builder;
        });
  }

  private static String digest(List<Version> live) {
    return ContentHash.of(
        RULES,
        live.stream()
            .map(version -> version.key() + " " + version.hash())
            .collect(Collectors.joining("\n")));
  }

  /** What is asked already is answered still. */
  @Override
  public synchronized void close() {
    try {
      builder.close();
    } catch (IOException | AlreadyClosedException e) {
      LOG.debug("The word index was not closed in good order", e);
    }
  }
}
