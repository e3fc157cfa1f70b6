package aibets.sql;

import java.util.List;
import java.util.Optional;

/** The differences between the SQL of databases. */
public interface Dialect {

  /**
   * Returns a statement that inserts a row, or replaces the one with the same key.
   *
   * @param key the columns of the primary key, which are the first parameters
   * @param others the other columns, which are the remaining parameters
   */
  String upsert(String table, List<String> key, List<String> others);

  /** Returns an insert that does nothing if the row was inserted concurrently. */
  String unlessInserted(String insert);

  /**
   * Returns the id of this process among those that share the database, which has only letters,
   * digits and hyphens; empty if the process has the database to itself.
   *
   * <p>A shared database also has a table {@code replica} of the processes, a column {@code
   * request.owner} with the id of the process that answers a request, and a column {@code
   * document.dead_since} with the time since which a version is no longer live.
   */
  default Optional<String> process() {
    return Optional.empty();
  }
}
