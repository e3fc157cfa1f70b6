package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SidecarsTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeOneDocument() throws IOException {
    write("in/tea.txt", "Tea leaves\n\nTea needs hot water that has just boiled.");
  }

  @Test
  void readsMetadataFromAFileBesideADocument() throws IOException {
    write(
        "in/tea.txt.yaml",
        "---\ntitle: On tea: a start\npublished: 2026-02-03\nurl: https://example.org/t\n");
    assertThat(tea().title()).isEqualTo("On tea: a start");
    assertThat(tea().published()).isEqualTo(LocalDate.of(2026, 2, 3));
    assertThat(tea().url()).isEqualTo("https://example.org/t");
    assertThat(read().remarks()).isEqualTo(Remarks.NONE);
  }

  @Test
  void readsMetadataFromAListInTheFolder() throws IOException {
    write("in/documents.yaml", "tea.txt:\n  title: Green tea\n  last_modified: 3 May 2026\n");
    assertThat(tea().title()).isEqualTo("Green tea");
    assertThat(tea().published()).isEqualTo(LocalDate.of(2026, 5, 3));
    write("in/tea.txt.yaml", "title: Black tea\n");
    assertThat(tea().title()).isEqualTo("Black tea");
    assertThat(tea().published()).isEqualTo(LocalDate.of(2026, 5, 3));
  }

  @Test
  void reportsInvalidMetadata() throws IOException {
    write("in/documents.yaml", "milk.txt: {title: Milk}\ntea.txt: {published: soon, url: [1]}\n");
    assertThat(read().remarks().notices())
        .extracting(notice -> notice.file() + ": " + notice.text())
        .containsExactly(
            "in/documents.yaml: milk.txt is not a document in this folder: left out",
            "in/tea.txt: published 'soon' is not a full date: left out; write YYYY-MM-DD");
  }

  @Test
  void readsTheDocumentsBesideABrokenList() throws IOException {
    write("in/documents.yaml", "tea.txt: [");
    assertThat(tea().title()).isEqualTo("Tea leaves");
    assertThat(read().problems())
        .extracting(Corpus.Problem::file)
        .containsExactly("in/documents.yaml");
  }

  @Test
  void readsADocumentAgainWhenItsMetadataChanges() throws IOException {
    write("in/tea.txt.yaml", "title: Green tea\n");
    String before = read().sources().get("in/tea");
    Corpus.Known known = source -> Optional.of("in/tea").filter(id -> source.equals(before));
    assertThat(new CorpusReader().read(folder, known).unchanged()).containsExactly("in/tea");
    write("in/tea.txt.yaml", "title: Black tea\n");
    assertThat(new CorpusReader().read(folder, known).documents()).hasSize(1);
  }

  @Test
  void skipsYamlWithoutADocument() throws IOException {
    write("in/config.yaml", "title: Green tea\n");
    write("in/milk.pdf.yaml", "title: Milk\n");
    assertThat(read().remarks().passedOver()).containsEntry(".yaml", 2);
  }

  @Test
  void readsTheReadersOfADocument() throws IOException {
    assertThat(tea().audience()).isEqualTo(Audience.EVERYBODY);
    write("in/documents.yaml", "tea.txt: {set: kitchen, readers: [S01, S02]}\n");
    assertThat(tea().audience()).isEqualTo(new Audience(Set.of("kitchen"), Set.of("S01", "S02")));
    write("in/tea.txt.yaml", "readers:\n  - S03\n");
    assertThat(tea().audience()).isEqualTo(new Audience(Set.of("kitchen"), Set.of("S03")));
  }

  @Test
  void readsTheReadersOfTheRecordsOfAFile() throws IOException {
    write("in/all.jsonl", "{\"id\": \"m\", \"text\": \"Milk goes in after the tea has drawn.\"}\n");
    write("in/all.jsonl.yaml", "readers: S01, S02\n");
    assertThat(read().documents().get(0).audience().readers())
        .containsExactlyInAnyOrder("S01", "S02");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "readers: {group: S01}\n",
        "readers:\n",
        "readers: []\n",
        "readers: [[S01]]\n",
        "readers: {{ team }}\n"
      })
  void opensNothingThatHasReadersWhoCannotBeUnderstood(String sidecar) throws IOException {
    write("in/tea.txt.yaml", sidecar);
    write("in/milk.txt", "Milk\n\nMilk goes in after the tea has drawn.");
    assertThat(read().documents()).extracting(Document::id).containsExactly("in/milk");
    assertThat(read().problems().get(0).reason()).contains("hidden from everyone");
  }

  @Test
  void opensNothingBesideABrokenListOfReaders() throws IOException {
    write("in/documents.yaml", "tea.txt: {readers: [S01]");
    write("milk.txt", "Milk\n\nMilk goes in after the tea has drawn.");
    assertThat(read().documents()).extracting(Document::id).containsExactly("milk");
  }

  private Document tea() {
    return read().documents().get(0);
  }

  private Corpus read() {
    return new CorpusReader().read(folder);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
