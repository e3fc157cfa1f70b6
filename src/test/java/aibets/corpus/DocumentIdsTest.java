package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentIdsTest {

  @TempDir private Path folder;

  @Test
  void namesDocumentsByTheirPathWhateverTheyDeclare() throws IOException {
    write("one/start.md", "---\nid: start\n---\nApples are red.");
    write("two/start.md", "---\nid: start\n---\nPears are green.");
    assertThat(ids()).containsExactly("one/start", "two/start");
  }

  @Test
  void keepsTheIdThatADocumentDeclaresAsAnAlias() throws IOException {
    write("one/start.md", "---\nid: start\n---\nApples are red.");
    write("two/start.md", "---\nid: start\n---\nPears are green.");
    write("plums.md", "---\nid: plum-rules\n---\nPlums are blue.");
    assertThat(new CorpusReader().read(folder).aliases())
        .containsExactly(Map.entry("plum-rules", "plums"));
  }

  @Test
  void addsTheExtensionIfNothingElseDistinguishesFiles() throws IOException {
    write("map.md", "Apples are red.");
    write("map.html", "<p>Pears are green.</p>");
    write("map.html.md", "Plums are blue.");
    write("other.txt", "Cherries are black.");
    assertThat(ids()).containsExactly("map.html", "map.html.md", "map.md", "other");
  }

  @Test
  void readsAnUnchangedFileAgainWhenItsIdChanges() throws IOException {
    write("map.md", "Apples are red.");
    Corpus before = new CorpusReader().read(folder);
    write("map.txt", "Pears are green.");
    Map<String, String> known = Map.of(before.sources().get("map"), "map");
    Corpus after =
        new CorpusReader().read(folder, source -> Optional.ofNullable(known.get(source)));
    assertThat(after.documents()).extracting(Document::id).containsExactly("map.md", "map.txt");
  }

  @Test
  void givesARecordAnotherIdIfItsOwnIsTaken() throws IOException {
    write("a.jsonl", "{\"id\":\"1\",\"text\":\"Red.\"}\n{\"id\":\"1\",\"text\":\"Green.\"}\n");
    write("b.jsonl", "{\"id\":\"map\",\"text\":\"Blue.\"}\n");
    write("map.md", "Apples are red.");
    assertThat(ids()).hasSize(4).contains("1", "map").anyMatch(id -> id.startsWith("b#"));
    assertThat(new CorpusReader().read(folder).remarks().notices())
        .extracting(notice -> notice.file() + " " + notice.value() + " " + notice.reason())
        .anyMatch(
            text -> text.startsWith("a.jsonl:2 1 is already the id of a.jsonl:1: this one is 'a#"));
  }

  @Test
  void reportsADuplicateRecord() throws IOException {
    write("a.jsonl", "{\"id\":\"1\",\"text\":\"Red.\"}\n".repeat(2));
    assertThat(new CorpusReader().read(folder).problems())
        .containsExactly(
            new Corpus.Problem("a.jsonl:2", "is the same as a.jsonl:1: remove one of the two"));
  }

  private List<String> ids() {
    return new CorpusReader().read(folder).documents().stream().map(Document::id).toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
