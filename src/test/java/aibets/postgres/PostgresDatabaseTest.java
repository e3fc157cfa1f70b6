package aibets.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.postgres.PostgresStorage.Access;
import aibets.storage.EncodedDocuments;
import aibets.storage.PassageStore;
import aibets.storage.Storage;
import aibets.storage.StorageException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What becomes of a storage when something is the matter with its server. */
class PostgresDatabaseTest {

  private static final String SCHEMA = "Of-these-tests";

  private final PostgresServer server = PostgresServer.running();

  PostgresDatabaseTest() {
    server.execute("drop schema if exists \"Of-these-tests\" cascade");
  }

  private Storage open() {
    return PostgresStorage.open(server.access(), SCHEMA);
  }

  @Test
  void saysThatTheServerIsDownAndContinuesWhenItIsBack() {
    try (Storage storage = open()) {
      storage.passages().note("name", "kept");
      server.stop();
      try {
        assertThatThrownBy(() -> storage.passages().note("name", "lost"))
            .isExactlyInstanceOf(StorageException.class)
            .hasMessageContainingAll(server.url(), "refused", "Check that the server runs");
      } finally {
        server.restart();
      }
      Awaitility.await()
          .ignoreException(StorageException.class)
          .untilAsserted(() -> assertThat(storage.passages().note("name")).contains("kept"));
      storage.passages().note("name", "new");
      assertThat(storage.passages().note("name")).contains("new");
    }
  }

  @Test
  void answersWhileTheServerRestarts() {
    try (Storage storage = open()) {
      storage.passages().note("name", "kept");
      server.restart();
      assertThat(storage.passages().note("name")).contains("kept");
      server.restart();
      storage.passages().note("name", "new");
      assertThat(storage.passages().note("name")).contains("new");
    }
  }

  private Storage openAfterAnUndoneMigration() {
    server.execute("delete from \"Of-these-tests\".schema_version where version = '10'");
    return open();
  }

  @Test
  void migratesOnlyWhenNoOtherProcessHasTheSchemaOpen() {
    try (Storage storage = open()) {
      assertThatThrownBy(this::openAfterAnUndoneMigration)
          .isExactlyInstanceOf(StorageException.class)
          .hasMessageContainingAll("another ai-bets process has it open", SCHEMA, "Stop all");
      storage.passages().note("name", "kept");
    }
  }

  @Test
  void admitsProcessesThatStartAtTheSameTime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Storage>> opened =
          threads.invokeAll(Collections.nCopies(4, this::open), 60, TimeUnit.SECONDS);
      for (Future<Storage> each : opened) {
        each.get().passages().note("name", "kept");
      }
      for (Future<Storage> each : opened) {
        each.get().close();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void waitsForAProcessWithExclusiveUseOfTheSchema() throws Exception {
    open().close();
    try (Connection earlier = server.connection();
        Statement statement = earlier.createStatement()) {
      statement.execute("select pg_advisory_lock(" + 0x61696265 + ", " + SCHEMA.hashCode() + ")");
      assertThatThrownBy(this::open)
          .isExactlyInstanceOf(StorageException.class)
          .hasMessageContainingAll("Another ai-bets process", SCHEMA, "to itself");
    }
    open().close();
  }

  @Test
  void keepsSchemasApart() {
    server.execute("drop schema if exists other cascade");
    try (Storage one = open();
        Storage other = PostgresStorage.open(server.access(), "other")) {
      one.passages().note("name", "one");
      assertThat(other.passages().note("name")).isEmpty();
      assertThat(one.bytes()).isPositive();
    }
  }

  @Test
  void refusesAWrongPasswordWithoutShowingIt() {
    Access wrong = new Access(server.url(), PostgresServer.USER, "wrong horse", 1);
    assertThat(wrong.toString()).doesNotContain("horse");
    assertThatThrownBy(() -> PostgresStorage.open(wrong, SCHEMA))
        .isExactlyInstanceOf(StorageException.class)
        .hasMessageContainingAll("AI_BETS_DATABASE_USER", "AI_BETS_DATABASE_PASSWORD")
        .hasStackTraceContaining("authentication failed")
        .message()
        .doesNotContain("horse");
  }

  @Test
  void namesADatabaseThatIsMissing() {
    Access missing =
        new Access(server.url() + "2", PostgresServer.USER, PostgresServer.PASSWORD, 1);
    assertThatThrownBy(() -> PostgresStorage.open(missing, SCHEMA))
        .hasMessageContainingAll("\"bets2\" does not exist", "Create it");
  }

  @Test
  void saysThatTheServerLacksRequiredTls() {
    Access secure =
        new Access(
            server.url() + "?sslmode=require", PostgresServer.USER, PostgresServer.PASSWORD, 1);
    assertThatThrownBy(() -> PostgresStorage.open(secure, SCHEMA))
        .hasMessageContaining("does not support SSL");
  }

  @Test
  void refusesANewerSchema() {
    open().close();
    server.execute(
        "insert into \"Of-these-tests\".schema_version (installed_rank, version, description,"
            + " type, script, checksum, installed_by, execution_time, success) values (99, '99',"
            + " 'later', 'SQL', 'V99__later.sql', 1, 'bets', 1, true)");
    assertThatThrownBy(this::open)
        .isExactlyInstanceOf(StorageException.class)
        .hasMessageContaining("another version of ai-bets");
  }

  @Test
  void cancelsAStatementThatTakesTooLong() {
    try (PostgresDatabase database = PostgresDatabase.open(server.access(), SCHEMA)) {
      assertThat(
              database.<String>query(
                  each -> each.createQuery("show statement_timeout").mapTo(String.class).one()))
          .isEqualTo("1min");
      assertThatThrownBy(
              () ->
                  database.query(
                      each -> each.execute("set statement_timeout = 10; select pg_sleep(60)")))
          .isExactlyInstanceOf(StorageException.class)
          .hasMessageContainingAll("statement timeout", "what holds the server up");
    }
  }

  @Test
  void returnsNoRowThatFailsItsChecksum() {
    try (Storage storage = open()) {
      PassageStore store = storage.passages();
      store.publish(store.stage(List.of(EncodedDocuments.of("a", "1", "A."))), List.of());
      server.execute("update \"Of-these-tests\".document_text set text = 'B.'");
      assertThatThrownBy(() -> store.readLive("a"))
          .isExactlyInstanceOf(StorageException.class)
          .hasMessageContainingAll("does not match its checksum", "Restore it from a backup");
    }
  }

  @Test
  void storesTextsThatTheServerCannotRepresent() {
    try (Storage storage = open()) {
      PassageStore store = storage.passages();
      store.publish(
          store.stage(List.of(EncodedDocuments.of("a\0", "1", "A \ud83d half."))), List.of());
      assertThat(store.readLive("a\0").orElseThrow().document().text())
          .isEqualTo("A \ud83d half.\n");
    }
  }
}
