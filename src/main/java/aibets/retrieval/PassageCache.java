package aibets.retrieval;

import aibets.corpus.Document;
import aibets.encoding.TokenMatrix;
import aibets.store.PassageStore;
import aibets.store.StoredDocument;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.stream.IntStream;

/** What was read of the store last, up to a bound. Safe for use by several threads. */
final class PassageCache {

  private static final long TOKENS_BYTES = 64L << 20;
  private static final long DOCUMENTS_BYTES = 32L << 20;

  /** Of a passage without its text: its vector and its sentences. */
  private static final int PASSAGE_BYTES = 3000;

  private final PassageStore store;
  private final Cache<Long, Optional<TokenMatrix>> tokens =
      Caffeine.newBuilder()
          .maximumWeight(TOKENS_BYTES)
          .weigher((Long key, Optional<TokenMatrix> each) -> each.map(TokenMatrix::size).orElse(16))
          .build();
  private final Cache<Long, Optional<StoredDocument>> documents =
      Caffeine.newBuilder()
          .maximumWeight(DOCUMENTS_BYTES)
          .weigher((Long key, Optional<StoredDocument> each) -> each.map(this::bytes).orElse(16))
          .build();

  PassageCache(PassageStore store) {
    this.store = store;
  }

  private int bytes(StoredDocument stored) {
    return 2 * stored.document().text().length() + PASSAGE_BYTES * stored.passages().size();
  }

  /** Empty if the passage is no longer there. */
  Optional<TokenMatrix> tokens(long passage) {
    return tokens.get(passage, store::tokens);
  }

  /** Empty if the passage is no longer there. */
  Optional<Candidate> candidate(Found found) {
    return documents.get(found.version(), store::read).flatMap(stored -> candidate(found, stored));
  }

  private static Optional<Candidate> candidate(Found found, StoredDocument stored) {
    Document document = stored.document();
    return IntStream.range(0, document.passages().size())
        .filter(i -> stored.passages().get(i).key() == found.passage())
        .mapToObj(
            i ->
                new Candidate(document, document.passages().get(i), found.dense(), found.lexical()))
        .findFirst();
  }
}
