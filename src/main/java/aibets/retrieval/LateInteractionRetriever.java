package aibets.retrieval;

import aibets.encoding.Encoder;
import aibets.encoding.Encoding;
import aibets.encoding.TokenMatrix;
import aibets.question.Question;
import aibets.storage.PassageStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds candidates by dense vectors and BM25 and re-ranks their sentences by late interaction with
 * the same model. Reads a snapshot of the store until {@link #refresh}.
 */
public final class LateInteractionRetriever implements Retriever, AutoCloseable {

  private static final int CANDIDATES = 50;

  private final Encoder encoder;
  private final RankingModel model;
  private final LiveIndex index;
  private final PassageCache passages;

  private LateInteractionRetriever(
      Encoder encoder, RankingModel model, LiveIndex index, PassageCache passages) {
    this.encoder = encoder;
    this.model = model;
    this.index = index;
    this.passages = passages;
  }

  /** Creates a retriever of the live passages of a store, with the word index in memory. */
  public LateInteractionRetriever(Encoder encoder, PassageStore store, RankingModel model) {
    this(encoder, model, new LiveIndex(store, encoder, null), new PassageCache(store));
  }

  /**
   * Creates a retriever of the live passages of a store.
   *
   * @param words the directory of the word index, created if missing; it can be rebuilt from the
   *     store
   */
  public LateInteractionRetriever(
      Encoder encoder, PassageStore store, RankingModel model, Path words) {
    this(encoder, model, new LiveIndex(store, encoder, words), new PassageCache(store));
  }

  /** Returns a retriever with another ranking model, valid until this one is closed. */
  public LateInteractionRetriever by(RankingModel other) {
    return new LateInteractionRetriever(encoder, other, index, passages);
  }

  /** Whether the snapshot is what is live in the store now. */
  public boolean isCurrent() {
    return index.isCurrent();
  }

  /** Updates the snapshot to what is live in the store now. */
  public void refresh() {
    index.refresh();
  }

  @Override
  public String corrected(String question) {
    return index.ask(snapshot -> new Spelling(snapshot.lexical(), encoder).correct(question));
  }

  @Override
  public List<RankedSentence> rank(Question question) {
    String meant = index.ask(snapshot -> snapshot.acronyms().meant(question.text()));
    Encoding encoding = encoder.encode(meant);
    return index.ask(snapshot -> rank(question, encoding, snapshot));
  }

  private List<RankedSentence> rank(Question question, Encoding encoding, SearchIndex snapshot) {
    Scorer scorer = new Scorer(question, new LateInteraction(encoding, snapshot.weights()), model);
    for (Found found : snapshot.candidates(question.text(), encoding, CANDIDATES)) {
      Optional<TokenMatrix> tokens = passages.tokens(found.passage());
      Optional<Candidate> candidate = passages.candidate(found);
      candidate.ifPresent(each -> tokens.ifPresent(matrix -> scorer.add(each, matrix)));
    }
    return scorer.ranked();
  }

  @Override
  public void close() {
    index.close();
  }
}
