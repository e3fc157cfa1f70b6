package aibets;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.Confidences;
import aibets.answer.QuotingAnswerer;
import aibets.corpus.Document;
import aibets.desk.Archive;
import aibets.encoding.MiniLmEncoder;
import aibets.encoding.RightOfWay;
import aibets.indexing.Aliases;
import aibets.indexing.Indexer;
import aibets.indexing.Omissions;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.overview.Bets;
import aibets.overview.Examples;
import aibets.reading.Reader;
import aibets.retrieval.LateInteractionRetriever;
import aibets.retrieval.RankingModel;
import aibets.retrieval.Retriever;
import aibets.settings.Settings;
import aibets.store.AnswerStore;
import aibets.store.AuditLog;
import aibets.store.DamagedException;
import aibets.store.Database;
import aibets.store.FormStore;
import aibets.store.H2AnswerStore;
import aibets.store.H2AuditLog;
import aibets.store.H2FormStore;
import aibets.store.H2Journal;
import aibets.store.H2PassageStore;
import aibets.store.H2RequestStore;
import aibets.store.H2Statistics;
import aibets.store.Journal;
import aibets.store.PassageStore;
import aibets.store.RequestStore;
import aibets.store.Statistics;
import aibets.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One corpus with everything that answers from it, wired: seeds, model, store, index, answerer. A
 * damaged database is set aside and made anew from the seeds, at the start or when a question meets
 * the damage. Safe for use by several threads.
 */
final class Library implements Archive, AutoCloseable {

  private final Settings settings;
  private final SeedsLocation seeds;
  private final DataDirectory data;
  private final Path file;
  private final Consumer<String> warnings;
  private final Bets bets;
  private final MiniLmEncoder encoder;
  private final SharedReader reader;
  private final Examples examples =
      new Examples(this::documents, answerer(), new KeptExamples(this::store));
  private final RightOfWay way = new RightOfWay();
  private volatile boolean closing;
  private volatile Shelf shelf;

  private Library(
      Settings settings,
      SeedsLocation seeds,
      UnaryOperator<Reader> around,
      Consumer<String> warnings) {
    this.settings = settings;
    this.seeds = seeds;
    this.warnings = warnings;
    this.data = DataDirectory.at(settings.data());
    this.file = seeds.database(settings.data());
    this.bets = settings.bets().map(Bets::read).orElseGet(() -> usualBets(settings));
    this.encoder = MiniLmEncoder.in(settings.data().resolve("model"));
    this.reader = SharedReader.open(settings.reading(), encoder, around, warnings);
    this.shelf = undamaged();
    data.close();
  }

  /** The bundled bets are those of the bundled documents. */
  private static Bets usualBets(Settings settings) {
    return settings.seeds().isEmpty() ? Bets.bundled() : Bets.none();
  }

  /**
   * Opens the corpus that the settings name; its documents may be out of date until a reload.
   *
   * @param warnings told what the user should know
   */
  static Library open(Settings settings, Consumer<String> warnings) {
    return open(settings, UnaryOperator.identity(), warnings);
  }

  static Library open(Settings settings, UnaryOperator<Reader> around, Consumer<String> warnings) {
    return new Library(settings, SeedsLocation.of(settings.seeds()), around, warnings);
  }

  private Shelf undamaged() {
    try {
      Database database = Database.open(file);
      database.doubt().ifPresent(warnings);
      return shelf(database);
    } catch (DamagedException e) {
      Path aside = Database.setAside(file, Clock.systemUTC());
      warnings.accept(
          e.getMessage()
              + ". It is kept as '"
              + aside
              + "'; the documents are read anew. Questions and feedback that it held are not in the"
              + " new one.");
      return shelf(Database.open(file));
    }
  }

  private Shelf shelf(Database database) {
    try {
      PassageStore store = new H2PassageStore(database);
      LateInteractionRetriever retriever =
          new LateInteractionRetriever(
              encoder, store, RankingModel.ofFound(), file.resolveSibling("words"));
      Confidences confidences =
          Confidences.shipped().with(settings.reading().threshold(), settings.reading().perhaps());
      return new Shelf(
          database,
          store,
          new Catalogue(store),
          retriever,
          new Indexer(seeds.path(), way.behind(encoder), store, retriever::refresh),
          new QuotingAnswerer(reader.over(retriever, RankingModel.ofRead()), confidences),
          new QuotingAnswerer(retriever, confidences));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  boolean isOutdated() {
    return shelf.indexer().isOutdated();
  }

  /** Reloads what is open now. */
  Reloader reloader() {
    return new Reloader() {
      @Override
      public ReloadReport reload(Progress progress) {
        ReloadReport report = shelf.indexer().reload(progress);
        findExamples();
        return report;
      }

      @Override
      public boolean cancel() {
        return shelf.indexer().cancel();
      }
    };
  }

  /** Now rather than when somebody asks for help; if that fails, it is tried again then. */
  private void findExamples() {
    try {
      List<String> unused = examples();
    } catch (StoreException e) {
      warnings.accept("No example questions were found: " + e.getMessage());
    }
  }

  @Override
  public List<String> examples() {
    return examples.questions();
  }

  /** Answers from what is open now. */
  Answerer answerer() {
    return new Answerer() {
      @Override
      public Answer answer(String question, List<String> earlier) {
        return ofOpen(open -> open.answerer().answer(question, earlier));
      }

      @Override
      public Answer skim(String question) {
        return ofOpen(open -> open.skimmer().answer(question));
      }
    };
  }

  private Answer ofOpen(Function<Shelf, Answer> question) {
    Shelf open = shelf;
    try {
      return way.first(() -> question.apply(open));
    } catch (StoreException e) {
      return question.apply(inPlaceOf(open, e));
    }
  }

  /** Another one, if it is damaged or was replaced while it was asked. */
  private synchronized Shelf inPlaceOf(Shelf failed, StoreException failure) {
    boolean isOpen = shelf.equals(failed);
    if (closing || (isOpen && !(failure instanceof DamagedException))) {
      throw failure;
    }
    if (isOpen) {
      failed.close();
      Path aside = Database.setAside(file, Clock.systemUTC());
      warnings.accept(
          "The database was damaged. It is kept as '" + aside + "'; the documents are read anew.");
      shelf = shelf(Database.open(file));
      shelf.indexer().reload(Reloader.Progress.SILENT);
    }
    return shelf;
  }

  /** Finds the live passages and ranks them by another model. */
  Retriever finding(RankingModel model) {
    return shelf.retriever().by(model);
  }

  /** Finds and reads the live passages and ranks them by another model. */
  Retriever reading(RankingModel model) {
    return reader.over(shelf.retriever(), model);
  }

  @Override
  public Optional<String> notice() {
    return reader.notice();
  }

  MiniLmEncoder encoder() {
    return encoder;
  }

  /** How long the database's file is. */
  long bytes() {
    return Database.written(file).toFile().length();
  }

  PassageStore store() {
    return shelf.store();
  }

  /** What was asked and thought; it lies in the same database. */
  @Override
  public Journal journal() {
    return new H2Journal(shelf.database());
  }

  @Override
  public AnswerStore answers() {
    return new H2AnswerStore(shelf.database());
  }

  @Override
  public RequestStore requests() {
    return new H2RequestStore(shelf.database());
  }

  @Override
  public FormStore forms() {
    return new H2FormStore(shelf.database());
  }

  @Override
  public AuditLog audit() {
    return new H2AuditLog(shelf.database());
  }

  @Override
  public Statistics statistics() {
    return new H2Statistics(shelf.database());
  }

  @Override
  public float[] meaning(String text) {
    return encoder.encode(text).vector();
  }

  @Override
  public Bets bets() {
    return bets;
  }

  @Override
  public Optional<Document> document(String id) {
    return shelf.document(id);
  }

  /** Other names of documents. */
  Aliases aliases() {
    return shelf.indexer().aliases();
  }

  @Override
  public Omissions omissions() {
    return shelf.indexer().omissions();
  }

  @Override
  public List<Document> documents() {
    return shelf.catalogue().documents();
  }

  /**
   * Ends what is being answered or reloaded, for lack of time: it fails at its next step, and
   * leaves the processors to what must be closed.
   */
  void fallSilent() {
    closing = true;
    Shelf open = shelf;
    open.database().hurry();
    open.indexer().cancel();
    reader.close();
    encoder.close();
  }

  /** What is under way is not waited for: it fails, and what it stood on is left as it was. */
  @Override
  public void close() {
    closing = true;
    shelf.indexer().cancel();
    reader.close();
    encoder.close();
    closeShelf();
  }

  private synchronized void closeShelf() {
    shelf.close();
    data.close();
  }
}
