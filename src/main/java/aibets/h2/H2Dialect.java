package aibets.h2;

import aibets.sql.Dialect;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The SQL of H2. */
final class H2Dialect implements Dialect {

  @Override
  public String upsert(String table, List<String> key, List<String> others) {
    List<String> columns = Stream.concat(key.stream(), others.stream()).toList();
    return "merge into "
        + table
        + " ("
        + String.join(", ", columns)
        + ") key ("
        + String.join(", ", key)
        + ") values ("
        + String.join(", ", Collections.nCopies(columns.size(), "?"))
        + ")";
  }

  /**
   * Returns the insert unchanged: only one process has the file open, and it synchronizes inserts
   * where it matters.
   */
  @Override
  public String unlessInserted(String insert) {
    return insert;
  }
}
