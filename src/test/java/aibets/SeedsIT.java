package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents from several places, as users see them. */
class SeedsIT {

  @TempDir private Path folder;

  @BeforeEach
  void write() throws Exception {
    Prepared.model(folder.resolve("data"));
    Files.createDirectory(folder.resolve("docs"));
    Files.writeString(
        folder.resolve("docs/tea.md"), "# Tea\n\nTea needs water that has just boiled.\n");
    zip(folder.resolve("wiki.zip"), "loans.md", "# Loans\n\nBooks are lent for four weeks.\n");
    Path repository = Files.createDirectory(folder.resolve("handbook"));
    try (Git git = Git.init().setInitialBranch("main").setDirectory(repository.toFile()).call()) {
      Files.writeString(
          repository.resolve("desk.md"), "# Desk\n\nThe harbour desk opens at eight o'clock.\n");
      git.add().addFilepattern("desk.md").call();
      git.commit()
          .setMessage("Desk")
          .setAuthor("A", "a@b")
          .setCommitter("A", "a@b")
          .setSign(false)
          .call();
    }
  }

  @Test
  void answersFromAllOfThemAndAccountsForEach() throws IOException {
    List<String> all =
        List.of(
            folder.resolve("docs").toString(),
            folder.resolve("wiki.zip").toString(),
            "git+" + folder.resolve("handbook").toUri() + "#main");
    assertThat(run("reload", all))
        .contains("added: 3 (tea, wiki/loans, handbook/desk)")
        .contains("from handbook: 1 read, 0 skipped, 0 failed");
    assertThat(run("ask", all, "when", "does", "the", "harbour", "desk", "open"))
        .contains("The harbour desk opens at eight o'clock.");
    assertThat(run("reload", all.subList(0, 2))).contains("removed: 1 (handbook/desk)");
  }

  private String run(String command, List<String> seeds, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    seeds.forEach(seed -> arguments.addAll(List.of("--seeds", seed)));
    arguments.addAll(List.of(more));
    StringWriter out = new StringWriter();
    AiBets.commandLine(Map.of("AI_BETS_DATA", folder.resolve("data").toString()))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .execute(arguments.toArray(String[]::new));
    return out.toString();
  }

  private static void zip(Path file, String name, String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
