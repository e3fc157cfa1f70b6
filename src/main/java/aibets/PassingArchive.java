package aibets;

import aibets.corpus.Document;
import aibets.desk.Archive;
import aibets.indexing.Omissions;
import aibets.overview.Bets;
import aibets.store.AnswerStore;
import aibets.store.AuditLog;
import aibets.store.Database;
import aibets.store.FormStore;
import aibets.store.H2AnswerStore;
import aibets.store.H2Journal;
import aibets.store.H2Statistics;
import aibets.store.Journal;
import aibets.store.RequestStore;
import aibets.store.Statistics;
import java.util.List;
import java.util.Optional;

/** Keeps questions and answers in memory, and the rest where another archive does. */
final class PassingArchive implements Archive, AutoCloseable {

  private final Database database = Database.inMemory();
  private final Archive rest;

  PassingArchive(Archive rest) {
    this.rest = rest;
  }

  @Override
  public Journal journal() {
    return new H2Journal(database);
  }

  @Override
  public AnswerStore answers() {
    return new H2AnswerStore(database);
  }

  @Override
  public Statistics statistics() {
    return new H2Statistics(database);
  }

  /** A question that waits for its answer outlives a crash. */
  @Override
  public RequestStore requests() {
    return rest.requests();
  }

  @Override
  public FormStore forms() {
    return rest.forms();
  }

  @Override
  public AuditLog audit() {
    return rest.audit();
  }

  @Override
  public float[] meaning(String text) {
    return rest.meaning(text);
  }

  @Override
  public Bets bets() {
    return rest.bets();
  }

  @Override
  public List<String> examples() {
    return rest.examples();
  }

  @Override
  public Optional<Document> document(String id) {
    return rest.document(id);
  }

  @Override
  public List<Document> documents() {
    return rest.documents();
  }

  @Override
  public Omissions omissions() {
    return rest.omissions();
  }

  @Override
  public Optional<String> notice() {
    return rest.notice();
  }

  @Override
  public void close() {
    database.close();
  }
}
