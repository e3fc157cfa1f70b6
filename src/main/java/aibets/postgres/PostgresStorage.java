package aibets.postgres;

import aibets.sql.SqlStorage;
import aibets.storage.Storage;
import aibets.storage.StorageException;

/** Opens schemas of PostgreSQL databases, which several processes can have open. */
public final class PostgresStorage {

  private PostgresStorage() {}

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
  public static Storage open(Access access, String schema) {
    PostgresDatabase database = PostgresDatabase.open(access, schema);
    return new SqlStorage(database, new PostgresDialect(database.process()));
  }
}
