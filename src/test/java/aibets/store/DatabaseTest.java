package aibets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.h2.api.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  @TempDir Path directory;

  @Test
  void keepsItsContentInAFile() {
    Path file = directory.resolve("new/store");
    try (Database database = Database.open(file)) {
      new H2PassageStore(database).note("name", "kept");
    }
    try (Database database = Database.open(file)) {
      assertThat(new H2PassageStore(database).note("name")).contains("kept");
    }
  }

  @Test
  void bringsAnOlderFileUpToDate() throws SQLException {
    Flyway.configure()
        .dataSource(url(), "sa", "")
        .locations("classpath:aibets/store")
        .target("1")
        .load()
        .migrate();
    execute(
        "insert into document (id, title, file, text, hash, live)"
            + " values ('a', 'A', 'a.md', 'Old.', repeat('0', 64), true)");
    try (Database database = Database.open(file())) {
      List<String> texts = new ArrayList<>();
      new H2PassageStore(database).readLive(stored -> texts.add(stored.document().text()));
      assertThat(texts).containsExactly("Old.");
      assertThat(new H2RequestStore(database).takeUpAgain()).isEmpty();
    }
  }

  @Test
  void refusesANewerFile() throws SQLException {
    Database.open(file()).close();
    execute(
        "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
            + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
            + " values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'sa', 1, true)");
    assertThatThrownBy(() -> Database.open(file()))
        .isExactlyInstanceOf(StoreException.class)
        .hasMessageContainingAll("another version of ai-bets", "--data");
  }

  @Test
  void tellsADamagedFileAndSetsItAside() throws IOException {
    Path damaged = Files.writeString(directory.resolve("store.mv.db"), "x".repeat(10_000));
    assertThatThrownBy(() -> Database.open(file()))
        .isInstanceOf(DamagedException.class)
        .hasMessageContaining("store.mv.db");
    Clock clock = Clock.fixed(Instant.parse("2026-03-04T05:06:07.008Z"), ZoneOffset.UTC);
    assertThat(Database.setAside(file(), clock))
        .hasFileName("store-damaged-20260304-050607-008.mv.db")
        .hasSize(10_000);
    assertThat(damaged).doesNotExist();
    Database.open(file()).close();
  }

  @Test
  void tellsAFileThatIsNotAsItWasLeft() throws IOException {
    note("older");
    byte[] older = Files.readAllBytes(Database.written(file()));
    note("newer");
    Files.write(Database.written(file()), older);
    try (Database database = Database.open(file())) {
      assertThat(database.doubt().orElseThrow()).contains("store.mv.db", "not as it was left");
      assertThat(new H2PassageStore(database).note("name")).contains("older");
    }
    try (Database database = Database.open(file())) {
      assertThat(database.doubt()).isEmpty();
    }
  }

  @Test
  void doubtsNothingThatAKilledProcessLeft() throws IOException {
    Path killed = directory.resolve("killed");
    try (Database database = Database.open(file())) {
      new H2PassageStore(database).note("name", "kept");
      Files.copy(Database.written(file()), Database.written(killed));
    }
    try (Database database = Database.open(killed)) {
      assertThat(database.doubt()).isEmpty();
      assertThat(new H2PassageStore(database).note("name")).contains("kept");
    }
  }

  @Test
  void givesSpaceBackWhenItIsClosed() {
    try (Database database = Database.open(file())) {
      H2PassageStore store = new H2PassageStore(database);
      for (int i = 0; i < 300; i++) {
        store.stage(List.of(PassageStoreContract.encoded("d" + i, "1", "Once. ".repeat(100))));
      }
      store.purge(List.of());
      assertThat(Database.written(file()).toFile().length()).isGreaterThan(4 << 20);
    }
    assertThat(Database.written(file()).toFile().length()).isLessThan(1 << 20);
  }

  @Test
  void tellsARowThatIsNotAsItWasWritten() throws SQLException, IOException {
    try (Database database = Database.open(file())) {
      H2PassageStore store = new H2PassageStore(database);
      store.publish(
          store.stage(List.of(PassageStoreContract.encoded("a", "1", "Once."))), List.of());
    }
    execute("update document_text set text = 'Twice'");
    Files.delete(directory.resolve("store.mv.db.seal"));
    try (Database database = Database.open(file())) {
      assertThatThrownBy(() -> new H2PassageStore(database).readLive(stored -> {}))
          .isInstanceOf(DamagedException.class);
    }
  }

  @Test
  void takesNoPartOfAPathForSettings() {
    Path marker = directory.resolve("ran");
    String init = "x;INIT=CALL FILE_WRITE('x', '" + marker + "')--";
    assertThatThrownBy(() -> Database.open(directory.resolve(init)))
        .isExactlyInstanceOf(StoreException.class)
        .hasMessageContainingAll("';'", "--data", init);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void goesOnWhenAThreadThatReadsOrWritesIsInterrupted() {
    note("kept");
    try (Database database = Database.open(file())) {
      H2PassageStore store = new H2PassageStore(database);
      Thread.currentThread().interrupt();
      assertThat(store.note("name")).contains("kept");
      store.note("name", "new");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(store.note("name")).contains("new");
    }
  }

  @Test
  void isSealedEvenByAThreadThatIsInterrupted() {
    Database database = Database.open(file());
    new H2PassageStore(database).note("name", "kept");
    Thread.currentThread().interrupt();
    database.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(directory.resolve("store.mv.db.seal")).exists();
  }

  @Test
  void refusesWhatComesAfterItIsClosed() {
    Database database = Database.open(file());
    database.close();
    database.close();
    assertThatThrownBy(() -> new H2PassageStore(database).note("name"))
        .isExactlyInstanceOf(StoreException.class)
        .hasMessageContaining("is closed");
  }

  @Test
  void runsNothingOfWhatSomebodyElsePutIntoTheFile() throws SQLException {
    note("kept");
    execute("create trigger t before insert on note call \"" + Intruder.class.getName() + "\"");
    int runs = Intruder.RUNS.get();
    assertThat(runs).as("made by the statement itself").isPositive();
    assertThatThrownBy(() -> Database.open(file()))
        .isExactlyInstanceOf(StoreException.class)
        .hasMessageContainingAll("ai-bets did not make", "TRIGGER", "--data");
    assertThat(Intruder.RUNS).hasValue(runs);
  }

  /** Counts how often H2 makes one, which it does when it opens a file. */
  public static final class Intruder implements Trigger {

    static final AtomicInteger RUNS = new AtomicInteger();

    public Intruder() {
      RUNS.incrementAndGet();
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {}
  }

  @Test
  void leavesNothingInTheFileOfWhatWasTakenOut() throws IOException {
    String text = "a question about salaries";
    try (Database database = Database.open(file())) {
      H2RequestStore requests = new H2RequestStore(database);
      requests.takeOn(List.of("n"), Optional.of(request(text)), Instant.now());
      assertThat(holds(text)).isTrue();
      requests.settle("n");
    }
    assertThat(holds(text)).isFalse();
  }

  private static RequestStore.Request request(String text) {
    return new RequestStore.Request(
        "n", RequestStore.Kind.COMMAND, "U1", "C1", "", "", text, false, "", 0, false);
  }

  private boolean holds(String text) throws IOException {
    byte[] bytes = Files.readAllBytes(Database.written(file()));
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
  }

  @Test
  void saysWhenTheDirectoryCannotBeMade() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> Database.open(file.resolve("store")))
        .isExactlyInstanceOf(StoreException.class)
        .hasMessageContaining("--data");
  }

  private void note(String text) {
    try (Database database = Database.open(file())) {
      new H2PassageStore(database).note("name", text);
    }
  }

  private Path file() {
    return directory.resolve("store");
  }

  private String url() {
    return "jdbc:h2:file:" + file().toAbsolutePath();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
