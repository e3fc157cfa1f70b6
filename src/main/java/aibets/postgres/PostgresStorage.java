package aibets.postgres;

import aibets.sql.Tables;
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
import aibets.storage.StorageException;
import aibets.storage.WatchStore;
import java.time.Instant;

/** A storage in a schema of a PostgreSQL database, which several processes can have open. */
public final class PostgresStorage implements Storage {

  private final PostgresDatabase database;
  private final Tables tables;

  private PostgresStorage(PostgresDatabase database) {
    this.database = database;
    this.tables = new Tables(database, new PostgresDialect(database.process()));
  }

  /**
   * How to connect to a database. Its text does not show the password.
   *
   * @param url for the PostgreSQL driver, without user and password
   * @param user the owner of the schema
   * @param password empty if the server needs none
   * @param connections the size of the pool; more connections hold locks and listen to other
   *     processes
   */
  public record Access(String url, String user, String password, int connections) {

    @Override
    public String toString() {
      return url + " as " + user;
    }
  }

  /**
   * Opens a schema, and creates or migrates it if necessary.
   *
   * @param schema of at most 63 characters
   * @throws StorageException if the server cannot be reached or refuses the user, if the schema
   *     must be migrated but other processes have it open, or if a newer version of the program has
   *     migrated it
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
  public WatchStore watches() {
    return tables.watches();
  }

  @Override
  public AuditLog audit() {
    return tables.audit();
  }

  @Override
  public ChannelSettings channels() {
    return new AnnouncedChannelSettings(tables.channels(), replicas());
  }

  @Override
  public InstallationStore installations() {
    return tables.installations();
  }

  @Override
  public Statistics statistics() {
    return tables.statistics();
  }

  @Override
  public Replicas replicas() {
    return database.replicas();
  }

  @Override
  public void forgetBefore(Instant time) {
    tables.forgetBefore(time);
    database.change(handle -> handle.execute("delete from allowance where full_at < now()"));
  }

  @Override
  public void forgetQuestions() {
    tables.forgetQuestions();
  }

  @Override
  public long bytes() {
    return database.bytes();
  }

  /** Does nothing: there is nothing to skip when closing. */
  @Override
  public void hurry() {}

  @Override
  public void close() {
    database.close();
  }
}
