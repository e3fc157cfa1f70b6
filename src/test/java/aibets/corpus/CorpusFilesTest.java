package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class CorpusFilesTest {

  @TempDir private Path parent;
  private Path folder;

  @BeforeEach
  void writeOne() throws IOException {
    folder = Files.createDirectory(parent.resolve("documents"));
    Files.writeString(folder.resolve("good.md"), "A good document.");
  }

  @Test
  void readsLinksWithinTheFolderAndReportsThoseThatLeaveIt() throws IOException {
    Path outside = Files.writeString(parent.resolve("secret.md"), "The key is under the mat.");
    Path hidden = Files.createDirectory(folder.resolve("..2026"));
    Files.writeString(hidden.resolve("linked.md"), "A linked document.");
    Files.createSymbolicLink(folder.resolve("linked.md"), Path.of("..2026/linked.md"));
    Files.createSymbolicLink(folder.resolve("secret.md"), outside);
    Files.createSymbolicLink(folder.resolve("up.md"), Path.of("../secret.md"));
    Files.createSymbolicLink(folder.resolve("gone.md"), Path.of("nowhere.md"));
    Corpus corpus = new CorpusReader().read(folder);
    assertThat(corpus.documents()).extracting(Document::id).containsExactly("good", "linked");
    String leadsOut = "is a link that leads out of the folder: replace it by the file";
    assertThat(corpus.problems())
        .containsExactlyInAnyOrder(
            new Corpus.Problem("secret.md", leadsOut),
            new Corpus.Problem("up.md", leadsOut),
            new Corpus.Problem(
                "gone.md", "cannot be read (NoSuchFileException): check its permissions"));
  }

  /** Nobody can open a folder whose path is too long for the system. */
  @Test
  void reportsAFolderThatCannotBeOpenedAndReadsTheRest() throws IOException {
    Path deep = chain(folder.resolve("deep"));
    Path other = parent.resolve("other");
    Files.writeString(chain(other).resolve("lost.md"), "A lost document.");
    Path moved = Files.move(other, deep.resolve("other"));
    try {
      Corpus corpus = new CorpusReader().read(folder);
      assertThat(corpus.documents()).extracting(Document::id).containsExactly("good");
      assertThat(corpus.problems()).hasSize(1);
      assertThat(corpus.problems().get(0).file()).startsWith("deep/").contains("/other/");
      assertThat(corpus.problems().get(0).reason()).startsWith("cannot be read (FileSystem");
    } finally {
      Files.move(moved, other);
    }
  }

  private static Path chain(Path first) throws IOException {
    Path last = first;
    for (int i = 0; i < 9; i++) {
      last = last.resolve("d".repeat(250));
    }
    return Files.createDirectories(last);
  }

  @Test
  @Timeout(20)
  void neverOpensAnythingButRegularFiles() throws Exception {
    Path pipe = folder.resolve("pipe.md");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(new CorpusReader().read(folder).problems())
        .containsExactly(new Corpus.Problem("pipe.md", "is not a regular file: remove it"));
  }

  @Test
  void doesNotOpenFilesThatTheFileSystemCallsEmpty() {
    CorpusFiles.Entry nowhere = new CorpusFiles.Entry(folder.resolve("no.md"), "no.md", 0, 0);
    assertThatThrownBy(() -> TextFile.read(nowhere)).hasMessageStartingWith("is empty");
  }

  @Test
  void readsAGrowingFileOnlyUpToTheSizeLimit() throws IOException {
    Path grown = Files.write(folder.resolve("grown.md"), new byte[TextFile.MAX_BYTES + 2]);
    CorpusFiles.Entry before = new CorpusFiles.Entry(grown, "grown.md", 1, 0);
    assertThatThrownBy(() -> TextFile.read(before)).hasMessageContaining("the limit is 10 MB");
  }

  @Test
  void readsALinkThatIsNamedDirectly() throws IOException {
    Path link = Files.createSymbolicLink(parent.resolve("link.md"), folder.resolve("good.md"));
    assertThat(new CorpusReader().read(link).documents())
        .extracting(Document::id)
        .isEqualTo(List.of("link"));
    Path toFolder = Files.createSymbolicLink(parent.resolve("to"), folder);
    assertThat(new CorpusReader().read(toFolder).documents())
        .extracting(Document::id)
        .isEqualTo(List.of("good"));
  }
}
