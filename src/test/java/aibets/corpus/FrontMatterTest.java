package aibets.corpus;

import static aibets.corpus.Documents.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  private static final String FIELDS = "---\ntitle: Bee keeping\npublished: 2026-05-04\n---\n";
  private static final String TEXT = "\n# Hives\n\nA hive needs sun.\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"\uFEFF", "\n \n", "<!-- Licence: CC0\n---\n-->\n\n", "<!-- a --><!-- b -->\n"})
  void readsFieldsAfterInvisibleCharacters(String before) throws IOException {
    Document document = only(before + FIELDS + TEXT);
    assertThat(document.title()).isEqualTo("Bee keeping");
    assertThat(document.published()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(sentences(document)).containsExactly("A hive needs sun.");
  }

  @Test
  void readsFieldsWithWindowsLineEndings() throws IOException {
    Document document = only((FIELDS + TEXT).replace("\n", "\r\n"));
    assertThat(document.title()).isEqualTo("Bee keeping");
    assertThat(document.published()).isEqualTo(LocalDate.of(2026, 5, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Bees: a start~Bees: a start",
        "'The bee's year'~The bee's year",
        "\"D:\\bees\"~D:\\bees",
        "\"Bees\" and wasps~\"Bees\" and wasps",
        "[New] Bees~[New] Bees",
        "*Bees* at home~*Bees* at home",
        "&Bees at home~&Bees at home",
        "@bees~@bees",
        "%bees~%bees",
        "\"Bees \\u0026 wasps\" # a comment~Bees & wasps",
        "Issue #5 # a comment~Issue #5",
        "# a comment~Hives",
        ">~Hives"
      })
  void takesATitleThatIsNotYamlLiterally(String written, String title) throws IOException {
    assertThat(only("---\ntitle: " + written + "\n---\n" + TEXT).title()).isEqualTo(title);
  }

  @Test
  void usesTheHeadingInPlaceOfATemplatesTitle() throws IOException {
    assertThat(only("---\ntitle: {{ site.name }}\n---\n" + TEXT).title()).isEqualTo("Hives");
    assertThat(notice()).isEqualTo("title '{{ site.name }}' is filled in by a template: left out");
  }

  @Test
  void keepsTheOtherFieldsIfOneIsInvalid() throws IOException {
    Document document =
        only(
            "---\ntags:\n\t- bees\nowner: %5 @x\ntitle: Bees\ntitle: Wasps\ndate: 2026-05-04\n---\n"
                + TEXT);
    assertThat(document.title()).isEqualTo("Bees");
    assertThat(document.published()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(notice()).isEqualTo("title 'Wasps' is given twice: left out");
  }

  @Test
  void readsFoldedTitlesAndNestedDates() throws IOException {
    Document document =
        only("---\ntitle: >-\n  Bees\n  at home\nlast_update:\n  date: 2026-05-04\n---\n" + TEXT);
    assertThat(document.title()).isEqualTo("Bees at home");
    assertThat(document.published()).isEqualTo(LocalDate.of(2026, 5, 4));
  }

  @Test
  void readsToml() throws IOException {
    Document document =
        only(
            "+++\ntitle = \"Bees: a start\"\ndate = 2026-05-04T08:00:00Z\ntags = [\"a\"]\n[extra]\n"
                + "title = \"No\"\n+++\n"
                + TEXT);
    assertThat(document.title()).isEqualTo("Bees: a start");
    assertThat(document.published()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(sentences(document)).containsExactly("A hive needs sun.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bees sleep.", "What bees need: sun and clover.", "Note: bees sleep at night."})
  void treatsTextBetweenTwoRulesAsText(String first) throws IOException {
    Document document = only("---\n\n" + first + "\n\n---\n\nWasps do not.\n");
    assertThat(sentences(document)).containsExactly(first, "Wasps do not.");
  }

  @Test
  void readsTheFieldsOfAPage() throws IOException {
    Files.writeString(
        folder.resolve("page.html"), "---\nlayout: x\ntitle: Bees\n---\n<p>Bees need sun.</p>");
    Document document = new CorpusReader().read(folder).documents().get(0);
    assertThat(document.title()).isEqualTo("Bees");
    assertThat(sentences(document)).containsExactly("Bees need sun.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"published: true", "published: yes", "draft: false"})
  void doesNotTreatAFlagAsADate(String flag) throws IOException {
    assertThat(only("---\n" + flag + "\n---\n" + TEXT).published()).isNull();
    assertThat(new CorpusReader().read(folder).remarks()).isEqualTo(Remarks.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"published: false", "draft: true"})
  void skipsDraftsAndSaysSo(String flag) throws IOException {
    Files.writeString(folder.resolve("draft.md"), "---\n" + flag + "\n---\n" + TEXT);
    Files.writeString(folder.resolve("good.md"), TEXT);
    Corpus corpus = new CorpusReader().read(folder);
    assertThat(corpus.documents()).extracting(Document::id).containsExactly("good");
    assertThat(corpus.remarks().skipped())
        .containsExactly(new Remarks.Skipped("draft", "draft.md", "is marked as a draft"));
  }

  private Document only(String text) throws IOException {
    Files.writeString(folder.resolve("a.md"), text);
    Corpus corpus = new CorpusReader().read(folder);
    assertThat(corpus.problems()).isEmpty();
    return corpus.documents().get(0);
  }

  private String notice() {
    return new CorpusReader().read(folder).remarks().notices().get(0).text();
  }
}
