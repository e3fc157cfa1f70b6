package aibets.h2;

import aibets.sql.SqlStorage;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads everything in a database, to detect damage immediately. */
final class Inspection {

  private Inspection() {}

  /** Returns the number of rows. */
  static long readAll(Handle handle) {
    List<String> tables =
        handle
            .createQuery(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'")
            .mapTo(String.class)
            .list();
    long rows = tables.stream().mapToLong(table -> read(handle, table)).sum();
    SqlStorage.checkDocuments(handle);
    return rows;
  }

  /**
   * Reads a table; names come from the database itself, those of the migration tool in lower case.
   */
  private static long read(Handle handle, String table) {
    return handle
        .createQuery("select * from \"" + table.replace("\"", "\"\"") + "\"")
        .mapToMap()
        .stream()
        .count();
  }
}
