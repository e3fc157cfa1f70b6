package aibets.retrieval;

import aibets.corpus.Document;
import aibets.encoding.TokenMatrix;
import aibets.storage.PassageStore;
import aibets.storage.StoredDocument;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A bounded cache of recently read passages. Thread-safe. */
final class PassageCache {

  private static final long TOKENS_BYTES = 64L << 20;
  private static final long DOCUMENTS_BYTES = 32L << 20;

  /**
   * The size of a sentence without its text, including the passage's share of its section and list.
   */
  private static final int SENTENCE_BYTES = 64;

  /**
   * A document and the keys of its passages.
   *
   * @param vectors of its passages; none if they are not needed
   */
  private record Held(Document document, List<Long> passages, List<float[]> vectors) {

    static Held of(StoredDocument stored, boolean withVectors) {
      return new Held(
          stored.document(),
          stored.passages().stream().map(row -> row.key()).toList(),
          withVectors ? stored.passages().stream().map(row -> row.vector()).toList() : List.of());
    }

    int bytes() {
      int sentences = document.passages().stream().mapToInt(each -> each.sentences().size()).sum();
      int floats = vectors.stream().mapToInt(each -> each.length).sum();
      return 2 * document.text().length()
          + SENTENCE_BYTES * (sentences + passages.size())
          + Float.BYTES * floats;
    }
  }

  private final PassageStore store;
  private final boolean withVectors;
  private final Cache<Long, Optional<TokenMatrix>> tokens =
      Caffeine.newBuilder()
          .maximumWeight(TOKENS_BYTES)
          .weigher((Long key, Optional<TokenMatrix> each) -> each.map(TokenMatrix::size).orElse(16))
          .build();
  private final Cache<Long, Optional<Held>> documents =
      Caffeine.newBuilder()
          .maximumWeight(DOCUMENTS_BYTES)
          .weigher((Long key, Optional<Held> each) -> each.map(Held::bytes).orElse(16))
          .build();

  /**
   * Creates a cache.
   *
   * @param withVectors whether {@link #vector} is needed
   */
  PassageCache(PassageStore store, boolean withVectors) {
    this.store = store;
    this.withVectors = withVectors;
  }

  /** Returns the tokens; empty if the passage no longer exists. */
  Optional<TokenMatrix> tokens(long passage) {
    return tokens.get(passage, store::tokens);
  }

  /** Returns the candidate; empty if the passage no longer exists. */
  Optional<Candidate> candidate(Found found) {
    return held(found.version()).flatMap(held -> candidate(found, held));
  }

  private static Optional<Candidate> candidate(Found found, Held held) {
    Document document = held.document();
    return index(held, found.passage())
        .map(
            i ->
                new Candidate(
                    document, document.passages().get(i), found.dense(), found.lexical()));
  }

  /** Returns the dense vector of a passage; empty if the passage no longer exists. */
  Optional<float[]> vector(long version, long passage) {
    return held(version).flatMap(held -> index(held, passage).map(i -> held.vectors().get(i)));
  }

  private Optional<Held> held(long version) {
    return documents.get(
        version, key -> store.read(key).map(stored -> Held.of(stored, withVectors)));
  }

  private static Optional<Integer> index(Held held, long passage) {
    return IntStream.range(0, held.passages().size())
        .filter(i -> held.passages().get(i) == passage)
        .boxed()
        .findFirst();
  }
}
