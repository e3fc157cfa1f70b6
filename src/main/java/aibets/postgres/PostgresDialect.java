package aibets.postgres;

import aibets.sql.Dialect;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL of PostgreSQL. */
final class PostgresDialect implements Dialect {

  private final String process;

  /**
   * Creates the dialect of a process.
   *
   * @param process its id among those that share the database
   */
  PostgresDialect(String process) {
    this.process = process;
  }

  @Override
  public Optional<String> process() {
    return Optional.of(process);
  }

  @Override
  public String upsert(String table, List<String> key, List<String> others) {
    List<String> columns = Stream.concat(key.stream(), others.stream()).toList();
    String changes =
        others.stream().map(each -> each + " = excluded." + each).collect(Collectors.joining(", "));
    return "insert into "
        + table
        + " ("
        + String.join(", ", columns)
        + ") values ("
        + String.join(", ", Collections.nCopies(columns.size(), "?"))
        + ") on conflict ("
        + String.join(", ", key)
        + (changes.isEmpty() ? ") do nothing" : ") do update set " + changes);
  }

  @Override
  public String unlessInserted(String insert) {
    return insert + " on conflict do nothing";
  }
}
