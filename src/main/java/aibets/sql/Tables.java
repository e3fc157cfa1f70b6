package aibets.sql;

import aibets.storage.AnswerStore;
import aibets.storage.AuditLog;
import aibets.storage.FormStore;
import aibets.storage.Journal;
import aibets.storage.PassageStore;
import aibets.storage.RequestStore;
import aibets.storage.Statistics;
import java.time.Instant;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The parts of a storage in the tables of one database, whose migrations make them. */
public final class Tables {

  private final Transactions database;
  private final SqlJournal journal;
  private final SqlAnswerStore answers;
  private final SqlRequestStore requests;
  private final SqlFormStore forms;
  private final Dialect dialect;

  /** In a database that has the tables. */
  public Tables(Transactions database, Dialect dialect) {
    this.database = database;
    this.dialect = dialect;
    this.journal = new SqlJournal(database, dialect);
    this.answers = new SqlAnswerStore(database, dialect);
    this.requests = new SqlRequestStore(database, dialect);
    this.forms = new SqlFormStore(database);
  }

  /** What speaks to the database as the tables want it. */
  public static Jdbi jdbi(ConnectionFactory connections) {
    return Instants.on(Jdbi.create(connections));
  }

  /** The documents of the database that is open now. */
  public PassageStore passages() {
    return new SqlPassageStore(database.ofThisDatabase(), dialect);
  }

  /** What was asked. */
  public Journal journal() {
    return journal;
  }

  /** The answers that were given. */
  public AnswerStore answers() {
    return answers;
  }

  /** The requests that were accepted. */
  public RequestStore requests() {
    return requests;
  }

  /** The forms that are open. */
  public FormStore forms() {
    return forms;
  }

  /** What admins did. */
  public AuditLog audit() {
    return new SqlAuditLog(database);
  }

  /** What the journal amounts to. */
  public Statistics statistics() {
    return new SqlStatistics(database);
  }

  /** Deletes what is older, but for documents and the audit log. */
  public void forgetBefore(Instant time) {
    journal.forgetBefore(time);
    answers.forgetBefore(time);
    requests.forgetBefore(time);
    forms.forgetBefore(time);
  }

  /** Deletes all questions with their answers, and replies. */
  public void forgetQuestions() {
    journal.forgetAll();
    answers.forgetReplies();
  }

  /**
   * Reads all documents with their vectors.
   *
   * @throws ChecksumException if any is not as it was written
   */
  public static void checkDocuments(Handle handle) {
    DocumentRows documents = new DocumentRows(handle);
    documents.forEachLive(stored -> {});
    documents.checkTokens();
  }
}
