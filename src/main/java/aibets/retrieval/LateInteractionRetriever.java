package aibets.retrieval;

import aibets.corpus.Document;
import aibets.encoding.Encoder;
import aibets.encoding.Encoding;
import aibets.encoding.TokenMatrix;
import aibets.store.PassageStore;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;

/**
 * Finds candidates by dense vectors and BM25 together and re-ranks their sentences by late
 * interaction on the same model. Answers from a snapshot of the store until {@link #refresh}.
 */
public final class LateInteractionRetriever implements Retriever {

  private static final int CANDIDATES = 50;
  private static final long CACHE_BYTES = 64L << 20;

  private final Encoder encoder;
  private final PassageStore store;
  private final RankingModel model;
  private final Cache<Long, Optional<TokenMatrix>> tokens =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_BYTES)
          .weigher((Long key, Optional<TokenMatrix> each) -> each.map(TokenMatrix::size).orElse(16))
          .build();
  private volatile SearchIndex index;

  /** Reads the live passages of a store. */
  public LateInteractionRetriever(Encoder encoder, PassageStore store, RankingModel model) {
    this.model = model;
    this.encoder = encoder;
    this.store = store;
    this.index = SearchIndex.of(store, encoder);
  }

  /** Answers from what is live in the store now. */
  public void refresh() {
    index = SearchIndex.of(store, encoder);
  }

  /** The documents that are answered from, ordered by id. */
  public List<Document> documents() {
    return index.documents();
  }

  @Override
  public String understood(String question) {
    return new Spelling(index.lexical(), encoder).correct(question);
  }

  @Override
  public List<RankedSentence> rank(String question) {
    SearchIndex snapshot = index;
    Encoding encoding = encoder.encode(question);
    Scorer scorer = new Scorer(question, new LateInteraction(encoding, snapshot.weights()), model);
    for (Candidate candidate : snapshot.candidates(question, encoding, CANDIDATES)) {
      tokens.get(candidate.key(), store::tokens).ifPresent(matrix -> scorer.add(candidate, matrix));
    }
    return scorer.ranked();
  }
}
