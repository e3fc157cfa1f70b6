package aibets.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.storage.AnswerStore;
import aibets.storage.AuditLog;
import aibets.storage.FormStore;
import aibets.storage.Journal;
import aibets.storage.RequestStore;
import aibets.storage.Storage;
import aibets.storage.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database created by the migrations of the previous version. */
class VersionBeforeTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  @TempDir private Path directory;
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void make() throws IOException, SQLException {
    migrate("28");
    try (Connection connection = DriverManager.getConnection(url(), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          new String(
              VersionBeforeTest.class.getResourceAsStream("/aibets/before/rows.sql").readAllBytes(),
              StandardCharsets.UTF_8));
    }
    Files.writeString(directory.resolve("store.mv.db.seal"), "4711 abc\n");
  }

  private void migrate(String version) {
    Flyway.configure()
        .dataSource(url(), "sa", "")
        .locations("classpath:aibets/before")
        .target(version)
        .load()
        .migrate();
  }

  @Test
  void keepsEverythingButTheDocuments() throws IOException {
    try (Storage storage = open()) {
      assertThat(storage.passages().versions()).isEmpty();
      assertThat(storage.passages().note("seeds")).isEmpty();
      check(storage);
    }
    try (Storage storage = open()) {
      check(storage);
    }
    assertThat(warnings).isEmpty();
    assertThat(directory.toFile().list())
        .containsExactlyInAnyOrder("store.mv.db", "store.mv.db.checksum");
  }

  private static void check(Storage storage) {
    Journal.Asked asked = new Journal.Asked(NOW, "U1", "C1", "who", true, .9, Duration.ofMillis(7));
    assertThat(storage.journal().since(NOW)).contains(asked);
    assertThat(storage.journal().feedback())
        .containsExactly(new Journal.Feedback(5, "U2", false, "too old", NOW));
    assertThat(storage.answers().find("a1"))
        .contains(
            new AnswerStore.Given(
                "a1",
                5,
                "U1",
                new AnswerStore.Place("C1", "1.0", "2.0"),
                true,
                "who is",
                "He",
                "[]",
                List.of(new AnswerStore.Citation("letter", 3, 9, -7))));
    assertThat(storage.answers().report("a1")).as("reported already").isFalse();
    assertThat(storage.answers().share("a1")).as("shared already").isFalse();
    assertThat(storage.answers().reply("C1", "2.0")).contains("2.1");
    assertThat(storage.answers().isMuted("C1", "9.0")).isTrue();
    assertThat(storage.requests().accept(List.of("m1"), Optional.empty(), NOW)).isFalse();
    assertThat(storage.audit().latest(1)).containsExactly(new AuditLog.Entry(NOW, "U9", "reload"));
  }

  @Test
  void continuesWhatWasInProgress() {
    try (Storage storage = open()) {
      assertThat(storage.requests().resume())
          .containsExactly(
              new RequestStore.Request(
                  "m1",
                  RequestStore.Kind.COMMAND,
                  "U1",
                  "C1",
                  "1.0",
                  "2.0",
                  "who",
                  true,
                  "http://u",
                  2,
                  true));
      assertThat(storage.forms().find("f1", "U1"))
          .contains(new FormStore.Form("f1", "U1", "C1", "1.0", "http://u"));
      Journal.Asked next = new Journal.Asked(NOW, "U3", "C1", "new", true, 1, Duration.ZERO);
      assertThat(storage.journal().asked(next)).isEqualTo(6);
    }
  }

  @Test
  void resumesAnInterruptedAttempt() throws IOException {
    Files.writeString(directory.resolve("store-next.mv.db"), "half of it");
    try (Storage storage = open()) {
      check(storage);
    }
    assertThat(directory.resolve("store-next.mv.db")).doesNotExist();
  }

  @Test
  void leavesAnOlderOneAlone() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("drop all objects");
    }
    migrate("3");
    assertThatThrownBy(this::open)
        .isExactlyInstanceOf(StorageException.class)
        .hasMessageContainingAll("another version of ai-bets", "its schema is 3", "--data");
  }

  private Storage open() {
    return H2Storage.open(directory.resolve("store"), warnings::add);
  }

  private String url() {
    return "jdbc:h2:file:" + directory.resolve("store").toAbsolutePath() + ";TRACE_LEVEL_FILE=0";
  }
}
