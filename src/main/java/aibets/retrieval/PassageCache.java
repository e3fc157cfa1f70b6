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

  /** A document and the keys of its passages. */
  private record Held(Document document, List<Long> passages) {

    static Held of(StoredDocument stored) {
      return new Held(stored.document(), stored.passages().stream().map(row -> row.key()).toList());
    }

    int bytes() {
      int sentences = document.passages().stream().mapToInt(each -> each.sentences().size()).sum();
      return 2 * document.text().length() + SENTENCE_BYTES * (sentences + passages.size());
    }
  }

  private final PassageStore store;
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

  PassageCache(PassageStore store) {
    this.store = store;
  }

  /** Returns the tokens; empty if the passage no longer exists. */
  Optional<TokenMatrix> tokens(long passage) {
    return tokens.get(passage, store::tokens);
  }

  /** Returns the candidate; empty if the passage no longer exists. */
  Optional<Candidate> candidate(Found found) {
    return documents
        .get(found.version(), version -> store.read(version).map(Held::of))
        .flatMap(held -> candidate(found, held));
  }

  private static Optional<Candidate> candidate(Found found, Held held) {
    Document document = held.document();
    return IntStream.range(0, held.passages().size())
        .filter(i -> held.passages().get(i) == found.passage())
        .mapToObj(
            i ->
                new Candidate(document, document.passages().get(i), found.dense(), found.lexical()))
        .findFirst();
  }
}
