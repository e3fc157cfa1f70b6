package aibets.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.storage.FilledStorage;
import aibets.storage.Storage;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A schema of two versions before, with data, is migrated. */
class MigrationTest {

  private static final String BEFORE = "before_replicas";
  private static final String TODAY = "today";

  private final PostgresServer server = PostgresServer.running();

  @Test
  void keepsEverythingOfTheVersionBeforeReplicas() {
    try (Storage storage = server.storage(TODAY)) {
      FilledStorage.fill(storage);
    }
    create("8");
    tables().forEach(this::copy);
    assertThat(tables()).doesNotContain("replica").hasSizeGreaterThan(15);
    assertThat(empty()).isEmpty();
    try (Storage storage = server.again(BEFORE)) {
      FilledStorage.assertFilled(storage);
      storage.replicas().renew();
      assertThat(storage.replicas().haveOthers()).isFalse();
    }
    assertThat(tables()).contains("replica", "allowance", "installation");
  }

  /** Creates the schema as a version of the program did. */
  private void create(String version) {
    server.execute("drop schema if exists " + BEFORE + " cascade");
    Flyway.configure()
        .dataSource(server.url(), PostgresServer.USER, PostgresServer.PASSWORD)
        .schemas(BEFORE)
        .locations("classpath:aibets/postgres")
        .table("schema_version")
        .target(version)
        .load()
        .migrate();
  }

  private List<String> tables() {
    return server.ask(
        "select tablename from pg_tables where schemaname = '"
            + BEFORE
            + "' and tablename <> 'schema_version'");
  }

  private List<String> empty() {
    return tables().stream()
        .filter(table -> server.ask("select 1 from " + BEFORE + "." + table).isEmpty())
        .toList();
  }

  /** Copies the rows of a table of today, as far as there were columns for them. */
  private void copy(String table) {
    String columns =
        String.join(
            ", ",
            server.ask(
                "select column_name from information_schema.columns where table_schema = '%s' and table_name = '%s'"
                    .formatted(BEFORE, table)));
    server.execute(
        "set session_replication_role = replica; insert into %1$s.%3$s (%4$s) overriding system value select %4$s from %2$s.%3$s"
            .formatted(BEFORE, TODAY, table, columns));
    if (columns.matches("(.*, )?pk(, .*)?")) {
      server.execute(
          "select setval(pg_get_serial_sequence('%1$s.%2$s', 'pk'), max(pk)) from %1$s.%2$s"
              .formatted(BEFORE, table));
    }
  }
}
