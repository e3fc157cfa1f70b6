package aibets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.answer.Answerer;
import aibets.encoding.EncodingException;
import aibets.settings.Settings;
import aibets.settings.SettingsReader;
import aibets.storage.Journal;
import aibets.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LibraryIT {

  private static final String QUESTION = "How much did Kestrel Labs raise?";

  @TempDir private Path directory;
  private final List<String> warnings = new ArrayList<>();

  @Test
  void answersAnInterruptedThreadAndReplacesNothing() throws IOException {
    open().close();
    try (Library library = open()) {
      Thread.currentThread().interrupt();
      library.passages().tokens(1);
      assertThat(library.answerer().answer(QUESTION).answered()).isTrue();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(library.answerer().answer(QUESTION).answered()).isTrue();
    }
    assertThat(warnings).isEmpty();
    assertThat(databases()).containsExactly("store.mv.db", "store.mv.db.checksum");
  }

  @Test
  void replacesNothingOnceItIsClosed() throws IOException {
    Library library = open();
    Answerer answerer = library.answerer();
    library.close();
    library.close();
    assertThatThrownBy(() -> answerer.answer(QUESTION))
        .isInstanceOfAny(EncodingException.class, StorageException.class)
        .hasMessageContaining("is closed");
    assertThat(warnings).isEmpty();
    assertThat(databases()).containsExactly("store.mv.db", "store.mv.db.checksum");
  }

  @Test
  void readsTheDocumentsAgainWhenAQuestionFindsDamage() throws IOException, SQLException {
    open().close();
    damage();
    try (Library library = open()) {
      Journal journal = library.storage().journal();
      assertThat(library.answerer().answer(QUESTION).answered()).isTrue();
      assertThat(library.passages().passages()).isEqualTo(1);
      assertThat(journal.since(Instant.EPOCH)).isEmpty();
    }
    assertThat(warnings).singleElement().asString().contains("is damaged", "It was moved to");
    assertThat(databases()).hasSize(3).anyMatch(name -> name.contains("-damaged-"));
  }

  private void damage() throws IOException, SQLException {
    Path checksum = file("store.mv.db.checksum");
    Files.delete(checksum);
    String url = "jdbc:h2:file:" + checksum.resolveSibling("store").toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("update token_vectors set crc = crc + 1");
    }
  }

  private Path file(String name) throws IOException {
    try (Stream<Path> all = Files.walk(directory.resolve("data/corpora"))) {
      return all.filter(each -> each.endsWith(name)).findAny().orElseThrow();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void leavesNothingThatOthersCanRead() throws IOException {
    open().close();
    try (Stream<Path> all = Files.walk(directory.resolve("data"))) {
      assertThat(all).hasSizeGreaterThan(5).allMatch(LibraryIT::isClosed);
    }
  }

  private static boolean isClosed(Path path) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
      return permissions.stream().allMatch(each -> each.name().startsWith("OWNER"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Library open() throws IOException {
    Prepared.model(directory.resolve("data"));
    Path seeds = Files.createDirectories(directory.resolve("seeds"));
    Files.writeString(
        seeds.resolve("a.md"), "# Kestrel Labs\n\nKestrel Labs raised 40 million dollars.");
    Settings settings =
        SettingsReader.read(
            Optional.of(Files.writeString(directory.resolve("settings.yaml"), "ai-bets: {}")),
            Map.of(),
            Map.of("seeds", seeds.toString(), "data", directory.resolve("data").toString()));
    return Reloading.upToDate(settings, warnings::add);
  }

  private List<String> databases() throws IOException {
    try (Stream<Path> all = Files.walk(directory.resolve("data/corpora"))) {
      return all.map(each -> each.getFileName().toString())
          .filter(name -> name.startsWith("store"))
          .sorted()
          .toList();
    }
  }
}
