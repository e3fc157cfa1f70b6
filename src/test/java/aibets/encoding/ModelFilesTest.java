package aibets.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

  private static final String WEIGHTS = "the weights of a model";

  @TempDir private Path directory;
  private URL source;

  @BeforeEach
  void write() throws IOException {
    source = Files.writeString(directory.resolve("source"), WEIGHTS).toUri().toURL();
  }

  @Test
  void unpacksDamagedFilesAgain() throws IOException {
    Path model = ModelFiles.in(directory, source).model();
    Files.writeString(model, WEIGHTS.replace('w', 'W'));
    assertThat(ModelFiles.in(directory, source).model()).isEqualTo(model).hasContent(WEIGHTS);
  }

  @Test
  void leavesCompleteFilesUnchanged() throws IOException {
    Path model = ModelFiles.in(directory, source).model();
    FileTime old = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    Files.setLastModifiedTime(model, old);
    ModelFiles.in(directory, source);
    assertThat(Files.getLastModifiedTime(model)).isEqualTo(old);
  }

  @Test
  void removesFilesThatAKilledProcessHalfUnpacked() throws IOException {
    Path left = Files.writeString(directory.resolve("x.part"), "the wei");
    Path young = Files.writeString(directory.resolve("y.part"), "the");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    ModelFiles.in(directory, source);
    assertThat(left).doesNotExist();
    assertThat(young).exists();
  }
}
