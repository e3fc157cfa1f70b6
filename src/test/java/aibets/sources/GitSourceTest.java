package aibets.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.corpus.Corpus;
import aibets.corpus.CorpusFiles;
import aibets.corpus.CorpusReader;
import aibets.corpus.Document;
import aibets.corpus.SourceLines;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitSourceTest {

  private static final String WEB = "https://github.com/o/r/blob/main/";

  @TempDir private Path folder;
  private Path bare;
  private Git work;

  @BeforeEach
  void makeARepository() throws Exception {
    UnconfiguredGit.use();
    bare = folder.resolve("handbook.git");
    Git.init().setBare(true).setInitialBranch("main").setDirectory(bare.toFile()).call().close();
    Path copy = folder.resolve("copy");
    work = Git.cloneRepository().setURI(bare.toString()).setDirectory(copy.toFile()).call();
    work.checkout().setOrphan(true).setName("main").call();
    commit("docs/tea.md", "# Tea\n\nTea needs water\nthat has *just* boiled.\n", "2026-02-03");
    commit("docs/milk.md", "# Milk\n\nMilk goes in after the tea.\n", "2026-03-04");
    commit("other.md", "# Other\n\nThis is about something else.\n", "2026-04-05");
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void readsAFolderOfABranchAndDatesItsFiles() throws Exception {
    List<Document> documents = read(source("main", "docs")).documents();
    assertThat(documents).extracting(Document::id).containsExactly("milk", "tea");
    assertThat(documents)
        .extracting(Document::published)
        .containsExactly(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 2, 3));
  }

  @Test
  void linksToTheLinesOfAFile() throws Exception {
    Document tea = read(source("main", "docs")).documents().get(1);
    assertThat(tea.url()).isEqualTo(WEB + "docs/tea.md");
    assertThat(tea.lines(0, tea.text().length())).isEqualTo(new SourceLines.Range(3, 4));
  }

  @Test
  void prefersTheMetadataOfADocument() throws Exception {
    commit(
        "docs/tea.md",
        "---\ndate: 2020-01-02\nurl: https://example.org/tea\n---\n# Tea\n\nTea needs hot water.\n",
        "2026-05-06");
    Document tea = read(source("main", "docs")).documents().get(1);
    assertThat(tea.published()).isEqualTo(LocalDate.of(2020, 1, 2));
    assertThat(tea.url()).isEqualTo("https://example.org/tea");
    assertThat(tea.lines()).isEqualTo(SourceLines.NONE);
  }

  @Test
  void followsTheBranch() throws Exception {
    GitSource source = source("", "");
    assertThat(read(source).documents()).hasSize(3);
    work.rm().addFilepattern("other.md").call();
    commit("docs/tea.md", "# Tea\n\nTea needs cold water.\n", "2026-06-07");
    List<Document> documents = read(source).documents();
    assertThat(documents).extracting(Document::id).containsExactly("docs/milk", "docs/tea");
    assertThat(documents.get(1).published()).isEqualTo(LocalDate.of(2026, 6, 7));
  }

  @Test
  void keepsItsLastDocumentsWhenItCannotBeReached() throws Exception {
    GitSource source = source("main", "docs");
    read(source);
    Files.move(bare, folder.resolve("moved.git"));
    Corpus corpus = read(source);
    assertThat(corpus.documents()).hasSize(2);
    assertThat(corpus.remarks().notices().get(0).reason())
        .startsWith("cannot be fetched (")
        .endsWith("its previous documents are used");
  }

  @Test
  void namesAMissingBranchOrFolder() {
    assertThatThrownBy(() -> read(source("side", ""))).hasMessageContaining("refs/heads/side");
    assertThatThrownBy(() -> read(source("main", "src"))).hasMessageContaining("has no 'src'");
  }

  @Test
  void followsNoLinksAndWritesNothingOutsideItsFolder() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.md"), "# Secret\n\nNobody reads this.");
    Path link = work.getRepository().getWorkTree().toPath().resolve("docs/link.md");
    Files.createSymbolicLink(link, secret);
    work.add().addFilepattern("docs/link.md").call();
    commit("docs/.hidden/a.md", "# Hidden\n\nNobody reads this either.\n", "2026-07-08");
    Corpus corpus = read(source("main", "docs"));
    assertThat(corpus.documents()).hasSize(2);
    assertThat(corpus.problems())
        .containsExactly(new Corpus.Problem("link.md", "is a link: replace it by the file"));
  }

  @Test
  void datesNoFilesBeyondItsHistory() throws Exception {
    GitAddress address = address("main", "docs");
    Clone clone =
        new Clone(
            folder.resolve("short"),
            address,
            new SystemSsh(),
            new Clone.Limits(1, 1 << 20, Duration.ofMinutes(1)));
    var last = clone.fetch(() -> false);
    try (var repository = clone.open()) {
      assertThat(
              LastChanges.of(repository, last, "", Set.of("docs/tea.md", "other.md"), () -> false))
          .isEmpty();
    }
  }

  @Test
  void stopsAtItsLimits() {
    Clone clone =
        new Clone(
            folder.resolve("short"),
            address("main", ""),
            new SystemSsh(List.of("sleep", "60")),
            new Clone.Limits(1, 1 << 20, Duration.ofMillis(1)));
    Clone slow =
        new Clone(
            clone.folder(),
            new GitAddress(URI.create("ssh://git@localhost/r.git"), "main", ""),
            new SystemSsh(List.of("sh", "-c", "exec sleep 60")),
            clone.limits());
    assertThatThrownBy(() -> slow.fetch(() -> false)).hasMessageContaining("took longer than");
  }

  @Test
  void fetchesWithTheSystemsSsh() throws Exception {
    SystemSsh ssh = new SystemSsh(List.of("sh", "-c", "eval \"$5\"", "ssh"));
    GitAddress address =
        new GitAddress(URI.create("ssh://git@localhost:2222" + bare), "main", "docs");
    Path kept = folder.resolve("ssh");
    assertThat(
            read(new GitSource(address, Optional.empty(), new SourceCache(kept), ssh)).documents())
        .hasSize(2);
  }

  private GitAddress address(String branch, String path) {
    return new GitAddress(bare.toUri(), branch, path);
  }

  private GitSource source(String branch, String path) {
    return new GitSource(
        address(branch, path),
        Optional.of(WEB),
        new SourceCache(folder.resolve("kept")),
        new SystemSsh());
  }

  private static Corpus read(GitSource source) {
    Sources sources = Sources.of(List.of(source));
    CorpusFiles found = sources.bring(() -> false);
    return new CorpusReader().read(found, "git", Corpus.Known.NOTHING, () -> false);
  }

  private void commit(String file, String text, String day) throws IOException, GitAPIException {
    Path path = work.getRepository().getWorkTree().toPath().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    PersonIdent committer =
        new PersonIdent("A", "a@example.org", Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    work.add().addFilepattern(file).call();
    work.commit()
        .setMessage(day)
        .setAuthor(committer)
        .setCommitter(committer)
        .setSign(false)
        .call();
    work.push().setRemote("origin").add("main").call();
  }
}
