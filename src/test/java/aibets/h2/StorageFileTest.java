package aibets.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.storage.DamagedException;
import aibets.storage.EncodedDocuments;
import aibets.storage.PassageStore;
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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.h2.api.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the file of a storage. */
class StorageFileTest {

  @TempDir private Path directory;
  private final List<String> warnings = new ArrayList<>();

  @Test
  void refusesANewerFile() throws SQLException {
    open().close();
    execute(
        "insert into \"schema_version\" (\"installed_rank\", \"version\", \"description\","
            + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\","
            + " \"success\") values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'sa', 1,"
            + " true)");
    assertThatThrownBy(this::open)
        .isExactlyInstanceOf(StorageException.class)
        .hasMessageContainingAll("another version of ai-bets", "--data");
  }

  @Test
  void setsADamagedFileAsideAndStartsOver() throws IOException {
    Files.writeString(directory.resolve("store.mv.db"), "x".repeat(10_000));
    try (Storage storage = open()) {
      assertThat(storage.passages().passages()).isZero();
    }
    assertThat(warnings)
        .singleElement()
        .asString()
        .contains("store.mv.db' is damaged", "It was moved to");
    assertThat(setAside()).singleElement().satisfies(aside -> assertThat(aside).hasSize(10_000));
  }

  @Test
  void namesADamagedFileAfterTheTime() throws IOException {
    Files.writeString(directory.resolve("store.mv.db"), "x");
    Clock clock = Clock.fixed(Instant.parse("2026-03-04T05:06:07.008Z"), ZoneOffset.UTC);
    assertThat(databaseFile().setAside(clock))
        .hasFileName("store-damaged-20260304-050607-008.mv.db")
        .hasSize(1);
  }

  @Test
  void suspectsAFileThatChangedSinceItWasClosed() throws IOException {
    note("older");
    byte[] older = Files.readAllBytes(written());
    note("newer");
    Files.write(written(), older);
    try (Storage storage = open()) {
      assertThat(storage.passages().note("name")).contains("older");
    }
    assertThat(warnings)
        .singleElement()
        .asString()
        .contains("store.mv.db", "was modified or replaced");
    open().close();
    assertThat(warnings).hasSize(1);
  }

  @Test
  void suspectsNothingAfterAKill() throws IOException {
    Path killed = directory.resolve("killed");
    try (Storage storage = open()) {
      storage.passages().note("name", "kept");
      Files.copy(written(), directory.resolve("killed.mv.db"));
    }
    try (Storage storage = open(killed)) {
      assertThat(storage.passages().note("name")).contains("kept");
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void freesSpaceWhenItIsClosed() {
    try (Storage storage = open()) {
      PassageStore store = storage.passages();
      for (int i = 0; i < 300; i++) {
        store.stage(List.of(EncodedDocuments.of("d" + i, "1", "Once. ".repeat(100))));
      }
      store.purge(List.of());
      assertThat(written().toFile().length()).isGreaterThan(4 << 20);
    }
    assertThat(written().toFile().length()).isLessThan(1 << 20);
  }

  @Test
  void startsOverWhenARowFailsItsChecksum() throws SQLException, IOException {
    try (Storage storage = open()) {
      PassageStore passages = storage.passages();
      passages.publish(passages.stage(List.of(EncodedDocuments.of("a", "1", "Once."))), List.of());
    }
    execute("update document_text set text = 'Twice'");
    Files.delete(directory.resolve("store.mv.db.checksum"));
    try (Storage storage = open()) {
      PassageStore before = storage.passages();
      RequestStore requests = storage.requests();
      assertThatThrownBy(() -> before.readLive(stored -> {})).isInstanceOf(DamagedException.class);
      assertThatThrownBy(before::versions).isInstanceOf(DamagedException.class);
      assertThat(storage.passages().versions()).isEmpty();
      assertThat(requests.accept(List.of("n"), Optional.empty(), Instant.now())).isTrue();
    }
    assertThat(warnings).singleElement().asString().contains("is damaged", "It was moved to");
    assertThat(setAside()).hasSize(1);
  }

  @Test
  void treatsNoPartOfAPathAsSettings() {
    Path marker = directory.resolve("ran");
    String init = "x;INIT=CALL FILE_WRITE('x', '" + marker + "')--";
    assertThatThrownBy(() -> open(directory.resolve(init)))
        .isExactlyInstanceOf(StorageException.class)
        .hasMessageContainingAll("';'", "--data", init);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void writesItsChecksumEvenIfAnInterruptedThreadClosesIt() {
    Storage storage = open();
    storage.passages().note("name", "kept");
    Thread.currentThread().interrupt();
    storage.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(directory.resolve("store.mv.db.checksum")).exists();
  }

  @Test
  void runsNothingThatSomebodyElsePutIntoTheFile() throws SQLException {
    note("kept");
    execute("create trigger t before insert on note call \"" + Intruder.class.getName() + "\"");
    int runs = Intruder.RUNS.get();
    assertThat(runs).as("made by the statement itself").isPositive();
    assertThatThrownBy(this::open)
        .isExactlyInstanceOf(StorageException.class)
        .hasMessageContainingAll("ai-bets did not create", "TRIGGER", "--data");
    assertThat(Intruder.RUNS).hasValue(runs);
  }

  /** Counts its instances: H2 creates one whenever it opens a file. */
  public static final class Intruder implements Trigger {

    static final AtomicInteger RUNS = new AtomicInteger();

    public Intruder() {
      RUNS.incrementAndGet();
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {}
  }

  @Test
  void leavesNothingOfDeletedRowsInTheFile() throws IOException {
    String text = "a question about salaries";
    try (Storage storage = open()) {
      RequestStore requests = storage.requests();
      requests.accept(List.of("n"), Optional.of(request(text)), Instant.now());
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
    byte[] bytes = Files.readAllBytes(written());
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
  }

  @Test
  void saysWhenTheDirectoryCannotBeCreated() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> open(file.resolve("store")))
        .isExactlyInstanceOf(StorageException.class)
        .hasMessageContaining("--data");
  }

  private void note(String text) {
    try (Storage storage = open()) {
      storage.passages().note("name", text);
    }
  }

  private Storage open() {
    return open(file());
  }

  private Storage open(Path file) {
    return H2Storage.open(file, warnings::add);
  }

  private Path file() {
    return directory.resolve("store");
  }

  private DatabaseFile databaseFile() {
    return new DatabaseFile(DatabaseFile.UNINTERRUPTED, file());
  }

  private Path written() {
    return databaseFile().written();
  }

  private List<Path> setAside() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(each -> each.toString().contains("-damaged-")).toList();
    }
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
