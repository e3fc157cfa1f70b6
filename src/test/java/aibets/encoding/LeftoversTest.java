package aibets.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

  @TempDir private Path directory;

  @Test
  void removesOnlyOldDirectoriesThatHoldNothingElse() throws IOException {
    Path old = made("unpacked1", "libcode.so", Duration.ofDays(2));
    Path young = made("unpacked2", "libcode.so", Duration.ZERO);
    Path other = made("unpacked3", "letter.txt", Duration.ofDays(2));
    new Leftovers(directory, Duration.ofDays(1)).removeDirectories("unpacked*", "*code*");
    assertThat(old).doesNotExist();
    assertThat(young.resolve("libcode.so")).exists();
    assertThat(other.resolve("letter.txt")).exists();
  }

  @Test
  void findsNothingIfThereIsNoDirectory() {
    new Leftovers(directory.resolve("missing"), Duration.ZERO).removeFiles("*");
    assertThat(directory).isEmptyDirectory();
  }

  private Path made(String name, String file, Duration age) throws IOException {
    FileTime time = FileTime.from(Instant.now().minus(age));
    Path made = Files.createDirectory(directory.resolve(name));
    Files.setLastModifiedTime(Files.writeString(made.resolve(file), "x"), time);
    return Files.setLastModifiedTime(made, time);
  }
}
