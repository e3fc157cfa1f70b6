package aibets.sql;

import aibets.storage.AnswerStore;
import aibets.storage.AuditLog;
import aibets.storage.ChannelSettings;
import aibets.storage.FormStore;
import aibets.storage.InstallationStore;
import aibets.storage.Journal;
import aibets.storage.PassageStore;
import aibets.storage.RequestStore;
import aibets.storage.Statistics;
import aibets.storage.WatchStore;
import java.time.Instant;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The parts of a storage, in the tables of a database that its migrations create. */
public final class Tables {

  private final Transactions database;
  private final SqlJournal journal;
  private final SqlAnswerStore answers;
  private final SqlRequestStore requests;
  private final SqlFormStore forms;
  private final SqlWatchStore watches;
  private final Dialect dialect;

  /** Creates the parts of a storage in a migrated database. */
  public Tables(Transactions database, Dialect dialect) {
    this.database = database;
    this.dialect = dialect;
    this.journal = new SqlJournal(database, dialect);
    this.answers = new SqlAnswerStore(database, dialect);
    this.requests = new SqlRequestStore(database, dialect);
    this.forms = new SqlFormStore(database);
    this.watches = new SqlWatchStore(database, dialect);
  }

  /** Creates the access to a database that the tables need. */
  public static Jdbi jdbi(ConnectionFactory connections) {
    return Instants.on(Jdbi.create(connections));
  }

  /** Returns the documents of the database that is open now. */
  public PassageStore passages() {
    return new SqlPassageStore(database.ofThisDatabase(), dialect);
  }

  /** Returns the journal. */
  public Journal journal() {
    return journal;
  }

  /** Returns the answers. */
  public AnswerStore answers() {
    return answers;
  }

  /** Returns the requests. */
  public RequestStore requests() {
    return requests;
  }

  /** Returns the open forms. */
  public FormStore forms() {
    return forms;
  }

  /** Returns what people watch. */
  public WatchStore watches() {
    return watches;
  }

  /** Returns the audit log. */
  public AuditLog audit() {
    return new SqlAuditLog(database);
  }

  /** Returns what admins set for channels. */
  public ChannelSettings channels() {
    return new SqlChannelSettings(database, dialect);
  }

  /** Returns the installations. */
  public InstallationStore installations() {
    return new SqlInstallationStore(database, dialect);
  }

  /** Returns the statistics. */
  public Statistics statistics() {
    return new SqlStatistics(database);
  }

  /** Deletes everything older, except documents, the audit log and settings of channels. */
  public void forgetBefore(Instant time) {
    journal.forgetBefore(time);
    answers.forgetBefore(time);
    requests.forgetBefore(time);
    forms.forgetBefore(time);
    watches.forgetBefore(time);
  }

  /** Deletes all questions with their answers, replies, and what is watched. */
  public void forgetQuestions() {
    journal.forgetAll();
    answers.forgetReplies();
    watches.forgetAll();
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
