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
import aibets.store.H2AuditLog;
import aibets.store.H2FormStore;
import aibets.store.H2Journal;
import aibets.store.H2RequestStore;
import aibets.store.H2Statistics;
import aibets.store.Journal;
import aibets.store.RequestStore;
import aibets.store.Statistics;
import java.util.List;
import java.util.Optional;

/** A library's documents, and a memory of its own that ends with the program. */
final class FreshArchive implements Archive, AutoCloseable {

  private final Database database = Database.inMemory();
  private final Library library;

  FreshArchive(Library library) {
    this.library = library;
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
  public RequestStore requests() {
    return new H2RequestStore(database);
  }

  @Override
  public FormStore forms() {
    return new H2FormStore(database);
  }

  @Override
  public AuditLog audit() {
    return new H2AuditLog(database);
  }

  @Override
  public Statistics statistics() {
    return new H2Statistics(database);
  }

  @Override
  public float[] meaning(String text) {
    return library.meaning(text);
  }

  @Override
  public Bets bets() {
    return library.bets();
  }

  @Override
  public List<String> examples() {
    return library.examples();
  }

  @Override
  public Optional<Document> document(String id) {
    return library.document(id);
  }

  @Override
  public List<Document> documents() {
    return library.documents();
  }

  @Override
  public Omissions omissions() {
    return library.omissions();
  }

  @Override
  public Optional<String> notice() {
    return library.notice();
  }

  @Override
  public void close() {
    database.close();
  }
}
