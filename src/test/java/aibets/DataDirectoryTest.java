package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir private Path temporary;
  private Path data;

  @BeforeEach
  void name() {
    data = temporary.resolve("new/data");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isCreatedForItsUserOnly() throws IOException {
    DataDirectory.at(data);
    assertThat(permissions(data)).isEqualTo("rwx------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void revokesTheAccessThatOlderVersionsGaveToOthers() throws IOException {
    Path store = open("corpora/bundled/store.mv.db");
    Path history = open("history");
    DataDirectory.at(data);
    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(permissions(data.resolve("corpora/bundled"))).isEqualTo("rwx------");
    assertThat(permissions(store)).isEqualTo("rw-------");
    assertThat(permissions(history)).isEqualTo("rw-------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsTheAccessToADirectoryWithOtherFiles() throws IOException {
    Path letter = open("letter.txt");
    Path model = open("model/weights");
    DataDirectory.at(data);
    assertThat(permissions(data)).isEqualTo("rwxr-xr-x");
    assertThat(permissions(letter)).isEqualTo("rw-r--r--");
    assertThat(permissions(model)).isEqualTo("rw-------");
  }

  @Test
  void keepsNoHistoryIfQuestionsMayNotBeKept() throws IOException {
    Path history = open("history");
    DataDirectory directory = DataDirectory.at(data);
    assertThat(directory.history(Duration.ofDays(1))).contains(history);
    assertThat(directory.history(Duration.ZERO)).isEmpty();
    assertThat(history).doesNotExist();
  }

  /** Creates a file with the usual permissions. */
  private Path open(String name) throws IOException {
    Path file = data.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
    return file;
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
