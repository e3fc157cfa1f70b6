package aibets.postgres;

import aibets.sql.Tables;
import aibets.storage.AnswerStore;
import aibets.storage.AuditLog;
import aibets.storage.FormStore;
import aibets.storage.Journal;
import aibets.storage.PassageStore;
import aibets.storage.RequestStore;
import aibets.storage.Statistics;
import aibets.storage.Storage;
import aibets.storage.StorageException;
import java.time.Instant;

/** A storage in a schema of a PostgreSQL database, which one process can have open. */
public final class PostgresStorage implements Storage {

  private final PostgresDatabase database;
  private final Tables tables;

  private PostgresStorage(PostgresDatabase database) {
    this.database = database;
    this.tables = new Tables(database, new PostgresDialect());
  }

  /**
   * How to reach a database. Its text does not show the password.
   *
   * @param url as PostgreSQL's driver takes it, without a user or password
   * @param user whose tables they are
   * @param password empty if the server asks for none
   * @param connections how many may be open at a time, besides one that holds the lock
   */
  public record Access(String url, String user, String password, int connections) {

    @Override
    public String toString() {
      return url + " as " + user;
    }
  }

  /**
   * Opens a schema, created when missing, with its tables.
   *
   * @param schema of at most 63 characters
   * @throws StorageException if the server cannot be reached or refuses, if another process has the
   *     schema open, or another version wrote it
   */
  public static PostgresStorage open(Access access, String schema) {
    return new PostgresStorage(PostgresDatabase.open(access, schema));
  }

  @Override
  public PassageStore passages() {
    return tables.passages();
  }

  @Override
  public Journal journal() {
    return tables.journal();
  }

  @Override
  public AnswerStore answers() {
    return tables.answers();
  }

  @Override
  public RequestStore requests() {
    return tables.requests();
  }

  @Override
  public FormStore forms() {
    return tables.forms();
  }

  @Override
  public AuditLog audit() {
    return tables.audit();
  }

  @Override
  public Statistics statistics() {
    return tables.statistics();
  }

  @Override
  public void forgetBefore(Instant time) {
    tables.forgetBefore(time);
  }

  @Override
  public void forgetQuestions() {
    tables.forgetQuestions();
  }

  @Override
  public long bytes() {
    return database.bytes();
  }

  /** Closing does nothing that could be left out. */
  @Override
  public void hurry() {}

  @Override
  public void close() {
    database.close();
  }
}
