package aibets.sql;

import java.util.List;

/** Where databases differ in their SQL. */
public interface Dialect {

  /**
   * A statement that puts a row in place of the one with the same key, if there is one.
   *
   * @param key columns that are the table's primary key; they come first in the parameters
   * @param others the table's other columns, in the order of the parameters
   */
  String upsert(String table, List<String> key, List<String> others);

  /** An insert that leaves alone a row that others insert at the same time, and counts nothing. */
  String unlessInserted(String insert);
}
