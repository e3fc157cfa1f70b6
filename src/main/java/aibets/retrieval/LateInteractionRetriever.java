package aibets.retrieval;

import aibets.encoding.Encoder;
import aibets.encoding.Encoding;
import aibets.encoding.TokenMatrix;
import aibets.question.Question;
import aibets.storage.PassageStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

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
  private final BooleanSupplier isReadable;

  LateInteractionRetriever(
      Encoder encoder,
      RankingModel model,
      LiveIndex index,
      PassageCache passages,
      BooleanSupplier isReadable) {
    this.encoder = encoder;
    this.model = model;
    this.index = index;
    this.passages = passages;
    this.isReadable = isReadable;
  }

  private LateInteractionRetriever(
      Encoder encoder, RankingModel model, LiveIndex index, PassageStore store) {
    this(encoder, model, index, new PassageCache(store, false), () -> true);
  }

  /** Creates a retriever of the live passages of a store, with the word index in memory. */
  public LateInteractionRetriever(Encoder encoder, PassageStore store, RankingModel model) {
    this(encoder, model, inMemory(encoder, store, null), store);
  }

  /**
   * Creates a retriever of the live passages of a store.
   *
   * @param words the directory of the word index, created if missing; it can be rebuilt from the
   *     store
   */
  public LateInteractionRetriever(
      Encoder encoder, PassageStore store, RankingModel model, Path words) {
    this(encoder, model, inMemory(encoder, store, words), store);
  }

  private static LiveIndex inMemory(Encoder encoder, PassageStore store, @Nullable Path words) {
    return new LiveIndex(store, encoder, words, () -> new MemoryCandidates(encoder.dimension()));
  }

  /**
   * Creates a retriever that finds candidates in a search engine.
   *
   * @param store of the corpus
   * @param words the directory of the words for spelling, created if missing; likewise
   * @throws aibets.storage.StorageException if the search engine is unavailable
   */
  public static LateInteractionRetriever searching(
      EngineCorpus corpus, Encoder encoder, PassageStore store, RankingModel model, Path words) {
    PassageCache passages = new PassageCache(store, true);
    CandidateIndex candidates = new EngineCandidates(corpus, List.of(), passages, corpus::open);
    return new LateInteractionRetriever(
        encoder,
        model,
        new LiveIndex(store, encoder, words, () -> candidates),
        passages,
        corpus::isReadable);
  }

  /**
   * Creates a retriever of a part of a corpus, which finds candidates in the index that the
   * retriever of the whole corpus has opened.
   *
   * @param part its documents are those with all labels
   * @param labels sets of which a document must have at least one label each
   */
  public static LateInteractionRetriever searching(
      EngineCorpus corpus,
      Encoder encoder,
      PassageStore part,
      RankingModel model,
      List<Set<String>> labels) {
    PassageCache passages = new PassageCache(part, true);
    CandidateIndex candidates = new EngineCandidates(corpus, labels, passages, corpus::opened);
    return new LateInteractionRetriever(
        encoder,
        model,
        new LiveIndex(part, encoder, null, () -> candidates),
        passages,
        corpus::isReadable);
  }

  /** Returns a retriever with another ranking model, valid until this one is closed. */
  public LateInteractionRetriever by(RankingModel other) {
    return new LateInteractionRetriever(encoder, other, index, passages, isReadable);
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
    try {
      return ranked(question);
    } catch (IndexGoneException e) {
      // Another process has made other documents live, or somebody has deleted the index.
      if (!isReadable.getAsBoolean()) {
        throw e;
      }
      index.renew();
      return ranked(question);
    }
  }

  private List<RankedSentence> ranked(Question question) {
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
