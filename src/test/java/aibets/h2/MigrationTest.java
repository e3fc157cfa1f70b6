package aibets.h2;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.storage.ChannelSettings;
import aibets.storage.FilledStorage;
import aibets.storage.Storage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database with the schema of two versions before, with data, is migrated. */
class MigrationTest {

  private static final String TWO_BEFORE = "7";

  @TempDir private Path directory;
  private final List<String> warnings = new ArrayList<>();

  @Test
  void keepsEverythingOfTwoVersionsBefore() throws SQLException {
    try (Storage storage = open("today")) {
      FilledStorage.fill(storage);
    }
    create();
    copy();
    try (Storage storage = open("before")) {
      assertThat(storage.channels().all()).as("in a table of its own since").isEmpty();
      storage.channels().set(new ChannelSettings.Setting("C1", "mode", "AUTO"));
      assertThat(storage.installations().all()).isEmpty();
      FilledStorage.assertFilled(storage);
    }
    try (Storage storage = open("before")) {
      assertThat(storage.audit().latest(9)).hasSize(1);
    }
    assertThat(warnings).isEmpty();
  }

  /** Creates the database as a version of the program did. */
  private void create() {
    Flyway.configure()
        .dataSource(url("before"), "sa", "")
        .locations("classpath:aibets/h2")
        .table("schema_version")
        .target(TWO_BEFORE)
        .load()
        .migrate();
  }

  private void copy() throws SQLException {
    try (Connection today = connect("today");
        Connection before = connect("before");
        Statement statement = before.createStatement()) {
      statement.execute("set referential_integrity false");
      List<String> tables = tables(before);
      assertThat(tables).doesNotContain("CHANNEL_SETTING").hasSizeGreaterThan(15);
      for (String table : tables) {
        assertThat(copied(table, today, before)).as(table).isPositive();
      }
      statement.execute("set referential_integrity true");
    }
  }

  private Storage open(String name) {
    return H2Storage.open(directory.resolve(name), warnings::add);
  }

  private Connection connect(String name) throws SQLException {
    return DriverManager.getConnection(url(name), "sa", "");
  }

  private String url(String name) {
    return "jdbc:h2:file:" + directory.resolve(name).toAbsolutePath();
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return column(
        connection,
        "select table_name from information_schema.tables"
            + " where table_schema = 'PUBLIC' and table_name <> 'schema_version'");
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  /** Copies the rows of a table as far as there were columns for them; returns their number. */
  private static int copied(String table, Connection from, Connection to) throws SQLException {
    List<String> columns =
        column(
            to,
            "select column_name from information_schema.columns where table_name = '%s'"
                .formatted(table));
    String names = String.join(", ", columns);
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    String insert =
        "insert into %s (%s) overriding system value values (%s)".formatted(table, names, marks);
    int count = 0;
    try (Statement statement = from.createStatement();
        ResultSet rows = statement.executeQuery("select " + names + " from " + table);
        PreparedStatement row = to.prepareStatement(insert);
        Statement restart = to.createStatement()) {
      for (; rows.next(); count++) {
        for (int i = 1; i <= columns.size(); i++) {
          row.setObject(i, rows.getObject(i));
        }
        row.executeUpdate();
      }
      if (columns.contains("PK")) {
        restart.execute("alter table " + table + " alter column pk restart with 1000");
      }
    }
    return count;
  }
}
