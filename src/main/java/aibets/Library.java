package aibets;

import aibets.answer.Answerer;
import aibets.answer.Confidence;
import aibets.answer.QuotingAnswerer;
import aibets.encoding.Encoder;
import aibets.encoding.MiniLmEncoder;
import aibets.evaluation.Costs;
import aibets.indexing.Indexer;
import aibets.indexing.Reloader;
import aibets.retrieval.LateInteractionRetriever;
import aibets.retrieval.RankingModel;
import aibets.settings.Settings;
import aibets.store.H2PassageStore;
import aibets.store.PassageStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** One corpus with everything that answers from it, wired: seeds, model, store, index, answerer. */
final class Library implements AutoCloseable {

  private final Path database;
  private final Encoder encoder;
  private final PassageStore store;
  private final Indexer indexer;
  private final Answerer answerer;

  private Library(Settings settings, SeedsLocation seeds) {
    Path file = seeds.database(settings.data());
    database = file.resolveSibling(file.getFileName() + ".mv.db");
    store = H2PassageStore.open(file);
    encoder = MiniLmEncoder.in(settings.data().resolve("model"));
    LateInteractionRetriever retriever =
        new LateInteractionRetriever(encoder, store, RankingModel.shipped());
    indexer = new Indexer(seeds.path(), encoder, store, retriever::refresh);
    answerer = new QuotingAnswerer(retriever, Confidence.shipped(), settings.threshold());
  }

  /** Opens the corpus that the settings name; its documents may be out of date until a reload. */
  static Library open(Settings settings) {
    return new Library(settings, SeedsLocation.of(settings.seeds()));
  }

  boolean isOutdated() {
    return indexer.isOutdated();
  }

  Reloader reloader() {
    return indexer;
  }

  Answerer answerer() {
    return answerer;
  }

  /** Ranks the live passages by another model. */
  LateInteractionRetriever retriever(RankingModel model) {
    return new LateInteractionRetriever(encoder, store, model);
  }

  Encoder encoder() {
    return encoder;
  }

  /** What it takes in memory and on disk, a line each. */
  List<String> space() {
    LongAdder passages = new LongAdder();
    store.readLive(stored -> passages.add(stored.passages().size()));
    return Costs.space(database.toFile().length(), passages.sum());
  }

  PassageStore store() {
    return store;
  }

  @Override
  public void close() {
    store.close();
    encoder.close();
  }
}
