package aibets;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.DatingAnswerer;
import aibets.corpus.Document;
import aibets.desk.Archive;
import aibets.desk.Holdings;
import aibets.desk.Scope;
import aibets.encoding.Encoder;
import aibets.indexing.Aliases;
import aibets.indexing.Omissions;
import aibets.indexing.ReloadException;
import aibets.indexing.Reloader;
import aibets.overview.Bets;
import aibets.overview.Examples;
import aibets.reading.Reader;
import aibets.retrieval.RankingModel;
import aibets.retrieval.Retriever;
import aibets.settings.Settings;
import aibets.storage.DamagedException;
import aibets.storage.PassageStore;
import aibets.storage.Persistence;
import aibets.storage.Replicas;
import aibets.storage.Storage;
import aibets.storage.StorageException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A corpus and everything needed to answer from it: seeds, model, storage, index, answerer. Reads
 * the seeds again if the storage had to be rebuilt. Thread-safe.
 */
final class Library implements Archive, AutoCloseable {

  private final Settings settings;
  private final SeedsLocation seeds;
  private final DataDirectory data;
  private final Storage storage;
  private final Bets bets;
  private final Models models;
  private final Runnable closeModels;
  private final Examples examples;
  private volatile boolean closing;
  private volatile OpenCorpus corpus;

  private Library(
      Settings settings,
      Persistence persistence,
      Models models,
      boolean ownsModels,
      Consumer<String> warnings) {
    this.settings = settings;
    this.seeds = SeedsLocation.of(settings);
    this.data = DataDirectory.at(settings.data());
    this.bets = settings.bets().map(Bets::read).orElseGet(() -> usualBets(settings));
    this.models = models.rememberingQuestions();
    this.closeModels = ownsModels ? models::close : () -> {};
    this.storage = Keeping.open(settings, seeds, persistence, warnings);
    this.corpus = opened();
    this.examples =
        new Examples(
            this::documents,
            answerer(models.priority()::later, OpenCorpus::answerer, OpenCorpus::skimmer),
            new KeptExamples(this::passages));
    data.close();
    storage.replicas().follow(Replicas.Change.DOCUMENTS, this::follow);
  }

  /** Returns the bundled bets if the bundled documents are used, otherwise none. */
  private static Bets usualBets(Settings settings) {
    return settings.documents().seeds().isEmpty() ? Bets.bundled() : Bets.none();
  }

  /**
   * Opens the corpus that the settings name. Its documents may be out of date until the first
   * reload.
   *
   * @param warnings receives what the user should know
   */
  static Library open(Settings settings, Consumer<String> warnings) {
    return open(settings, UnaryOperator.identity(), warnings);
  }

  static Library open(Settings settings, UnaryOperator<Reader> around, Consumer<String> warnings) {
    return new Library(
        settings, Persistence.EVERYTHING, Models.load(settings, around, warnings), true, warnings);
  }

  /** Opens the corpus with the given persistence of questions and answers. */
  static Library open(Settings settings, Persistence persistence, Consumer<String> warnings) {
    Models models = Models.load(settings, UnaryOperator.identity(), warnings);
    return new Library(settings, persistence, models, true, warnings);
  }

  /** Opens a corpus with models that others use, too, and that outlive it. */
  static Library with(
      Models models, Settings settings, Persistence persistence, Consumer<String> warnings) {
    return new Library(settings, persistence, models, false, warnings);
  }

  private OpenCorpus opened() {
    try {
      return openCorpus();
    } catch (DamagedException e) {
      return openCorpus();
    } catch (RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  private OpenCorpus openCorpus() {
    return OpenCorpus.of(storage.passages(), seeds, settings, models);
  }

  boolean isOutdated() {
    return read(open -> open.indexer().isOutdated());
  }

  /** Returns a reloader of whichever corpus is open at the time of a call. */
  Reloader reloader() {
    return new SoleReloader(
        storage.replicas(),
        progress -> read(open -> open.indexer().reload(progress)),
        () -> corpus.indexer());
  }

  /** Reads what another process has published since. */
  void follow() {
    corpus.follow();
  }

  @Override
  public List<String> examples() {
    return examples.questions();
  }

  /** Returns an answerer that reads whichever corpus is open at the time of a call. */
  Answerer answerer() {
    return answerer(models.priority()::first, OpenCorpus::answerer, OpenCorpus::skimmer);
  }

  private Answerer answerer(
      Function<Supplier<Answer>, Answer> turn,
      Function<OpenCorpus, Answerer> careful,
      Function<OpenCorpus, Answerer> quick) {
    return new DatingAnswerer(
        new OpenAnswerer(this::read, turn, careful, quick), settings.oldAfter(), Clock.systemUTC());
  }

  @Override
  public Holdings within(Scope scope) {
    Function<OpenCorpus, Answerer> careful = open -> open.scopes().of(scope).answerer();
    Function<OpenCorpus, Answerer> quick = open -> open.scopes().of(scope).skimmer();
    Supplier<List<Document>> documents = () -> corpus.scopes().of(scope).documents();
    return new LibraryHoldings(
        this,
        scope,
        answerer(models.priority()::first, careful, quick),
        documents,
        new Examples(documents, answerer(models.priority()::later, careful, quick)));
  }

  private <T> T read(Function<OpenCorpus, T> reading) {
    OpenCorpus open = corpus;
    try {
      return reading.apply(open);
    } catch (StorageException | ReloadException e) {
      return reading.apply(inPlaceOf(open, e));
    }
  }

  /**
   * Returns the corpus that replaces a failed one: a new one if the storage was rebuilt, or the
   * current one if it was replaced meanwhile.
   *
   * @throws RuntimeException the failure, if neither is the case
   */
  private synchronized OpenCorpus inPlaceOf(OpenCorpus failed, RuntimeException failure) {
    boolean isOpen = corpus.equals(failed);
    if (closing || (isOpen && !isDamage(failure))) {
      throw failure;
    }
    if (isOpen) {
      failed.close();
      corpus = openCorpus();
      corpus.indexer().reload(Reloader.Progress.SILENT);
    }
    return corpus;
  }

  private static boolean isDamage(RuntimeException failure) {
    return failure instanceof DamagedException || failure.getCause() instanceof DamagedException;
  }

  /** Returns a retriever of the live passages that ranks by another model. */
  Retriever finding(RankingModel model) {
    return corpus.retriever().by(model);
  }

  /** Returns a retriever of the live passages that reads them and ranks by another model. */
  Retriever reading(RankingModel model) {
    return models.reader().over(corpus.retriever(), model);
  }

  @Override
  public Optional<String> notice() {
    return models.reader().notice();
  }

  Encoder encoder() {
    return models.encoder();
  }

  @Override
  public Storage storage() {
    return storage;
  }

  /** Returns the passages of the corpus that is open now. */
  PassageStore passages() {
    return corpus.passages();
  }

  @Override
  public float[] meaning(String text) {
    return models.encoder().encode(text).vector();
  }

  @Override
  public Bets bets() {
    return bets;
  }

  @Override
  public Optional<Document> document(String id) {
    return read(open -> open.document(id));
  }

  @Override
  public Set<String> readers() {
    return read(open -> open.readers().all());
  }

  /** Returns the alternative names of documents. */
  Aliases aliases() {
    return read(open -> open.indexer().aliases());
  }

  @Override
  public Omissions omissions() {
    return read(open -> open.indexer().omissions());
  }

  @Override
  public List<Document> documents() {
    return read(open -> open.cache().documents());
  }

  /**
   * Aborts answers and reloads in progress, when time is running out: they fail at their next step
   * and leave the processors to what still has to be closed.
   */
  void abort() {
    closing = true;
    storage.skipCompaction();
    corpus.indexer().cancel();
    closeModels.run();
  }

  /**
   * Closes the corpus without waiting for work in progress, which fails and leaves the stored data
   * unchanged.
   */
  @Override
  public void close() {
    closing = true;
    corpus.indexer().cancel();
    closeModels.run();
    closeCorpus();
  }

  /** Closes the storage first, which ends a reload that is refreshing the retriever. */
  private synchronized void closeCorpus() {
    storage.close();
    corpus.close();
    data.close();
  }
}
