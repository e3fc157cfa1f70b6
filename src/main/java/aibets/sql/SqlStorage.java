package aibets.sql;

import aibets.storage.AnswerStore;
import aibets.storage.AuditLog;
import aibets.storage.ChannelSettings;
import aibets.storage.FormStore;
import aibets.storage.InstallationStore;
import aibets.storage.Journal;
import aibets.storage.PassageStore;
import aibets.storage.Replicas;
import aibets.storage.RequestStore;
import aibets.storage.Statistics;
import aibets.storage.Storage;
import aibets.storage.WatchStore;
import java.time.Instant;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A storage in the tables of a relational database. */
public final class SqlStorage implements Storage {

  private final SqlDatabase database;
  private final SqlJournal journal;
  private final SqlAnswerStore answers;
  private final SqlRequestStore requests;
  private final SqlFormStore forms;
  private final SqlWatchStore watches;
  private final Dialect dialect;

  /** Creates a storage in a migrated database, which is closed with it. */
  public SqlStorage(SqlDatabase database, Dialect dialect) {
    this.database = database;
    this.dialect = dialect;
    this.journal = new SqlJournal(database, dialect);
    this.answers = new SqlAnswerStore(database, dialect);
    this.requests = new SqlRequestStore(database, dialect);
    this.forms = new SqlFormStore(database);
    this.watches = new SqlWatchStore(database, dialect);
  }

  /** Creates the access to a database that a storage needs. */
  public static Jdbi jdbi(ConnectionFactory connections) {
    return Instants.on(Jdbi.create(connections));
  }

  @Override
  public PassageStore passages() {
    return new SqlPassageStore(database.ofThisDatabase(), dialect);
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public AnswerStore answers() {
    return answers;
  }

  @Override
  public RequestStore requests() {
    return requests;
  }

  @Override
  public FormStore forms() {
    return forms;
  }

  @Override
  public WatchStore watches() {
    return watches;
  }

  @Override
  public AuditLog audit() {
    return new SqlAuditLog(database);
  }

  @Override
  public ChannelSettings channels() {
    return new SqlChannelSettings(database, dialect, replicas());
  }

  @Override
  public InstallationStore installations() {
    return new SqlInstallationStore(database, dialect);
  }

  @Override
  public Statistics statistics() {
    return new SqlStatistics(database);
  }

  @Override
  public Replicas replicas() {
    return database.replicas();
  }

  @Override
  public void forgetBefore(Instant time) {
    journal.forgetBefore(time);
    answers.forgetBefore(time);
    requests.forgetBefore(time);
    forms.forgetBefore(time);
    watches.forgetBefore(time);
    database.deleteExpired();
  }

  @Override
  public void forgetQuestions() {
    journal.forgetAll();
    answers.forgetReplies();
    watches.forgetAll();
  }

  @Override
  public long bytes() {
    return database.bytes();
  }

  @Override
  public void skipCompaction() {
    database.skipCompaction();
  }

  @Override
  public void close() {
    database.close();
  }

  /**
   * Reads all documents with their vectors.
   *
   * @throws ChecksumException if one of them was not read as it was written
   */
  public static void checkDocuments(Handle handle) {
    DocumentRows documents = new DocumentRows(handle);
    documents.forEachLive(stored -> {});
    documents.checkTokens();
  }
}
