package aibets.sql;

import java.util.List;

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
}
