package aibets.corpus;

import static aibets.corpus.Documents.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesFormatTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeOneThatIsGood() throws IOException {
    Files.writeString(folder.resolve("good.md"), "A good document.");
  }

  @Test
  void readsRecordsAfterAByteOrderMarkAndBlankLines() throws IOException {
    Corpus corpus =
        read("\uFEFF{\"id\":\"a\",\"text\":\"Red.\"}\n\n  \n{\"id\":8,\"text\":\"Blue.\"}\n");
    assertThat(corpus.problems()).isEmpty();
    assertThat(corpus.documents()).extracting(Document::id).containsExactly("a", "8", "good");
  }

  @Test
  void readsTheFieldsOfOtherExports() throws IOException {
    Document document =
        first(
            "{\"_id\":\"x/y\",\"page_content\":[\"Red.\",\"Blue.\"],"
                + "\"metadata\":{\"name\":\"Colours\",\"last_modified\":1756886400}}");
    assertThat(document.id()).isEqualTo("x/y");
    assertThat(document.title()).isEqualTo("Colours");
    assertThat(document.published()).isEqualTo(LocalDate.of(2025, 9, 3));
    assertThat(sentences(document)).containsExactly("Red.", "Blue.");
  }

  @Test
  void dropsAnInvalidFieldRatherThanItsRecord() throws IOException {
    Corpus corpus =
        read(
            "{\"text\":\"# Colours\\n\\nRed.\",\"date\":\"n/a\",\"url\":\"here\"}\n{\"text\":5}\n");
    assertThat(corpus.documents().get(0).id()).startsWith("a#").hasSize(10);
    assertThat(corpus.documents().get(0).title()).isEqualTo("Colours");
    assertThat(corpus.remarks().notices())
        .extracting(notice -> notice.file() + " " + notice.field())
        .containsExactly("a.jsonl:1 date", "a.jsonl:1 url");
  }

  @Test
  void skipsRecordsThatAreNotPublished() throws IOException {
    Corpus corpus = read("{\"id\":\"a\",\"text\":\"Red.\",\"published\":false}\n");
    assertThat(corpus.documents()).extracting(Document::id).containsExactly("good");
    assertThat(corpus.remarks().skipped())
        .extracting(each -> each.file())
        .containsExactly("a.jsonl:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"id\":1,\"text\":{\"en\":\"Red.\"}}~has no 'text': add it, or remove the line",
        "{\"id\":1,\"text\":\"Red.\",}~is not a JSON object: correct the line or remove it",
        "\"Red.\"~is not a JSON object: correct the line or remove it",
        "[1, 2]~is not a JSON object: correct the line or remove it"
      })
  void namesALineThatIsNoRecord(String line, String reason) throws IOException {
    assertThat(read(line + "\n").problems())
        .containsExactly(new Corpus.Problem("a.jsonl:1", reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "[|  {|    \"id\": 1|  }|]~is one JSON array",
        "[{\"id\": 1, \"text\": \"Red.\"}, {\"id\": 2}]~is one JSON array",
        "{|  \"id\": 1|}~has JSON over several lines"
      })
  void saysOnceThatAFileHasNoLines(String text, String reason) throws IOException {
    Corpus corpus = read(text.replace('|', '\n'));
    assertThat(corpus.problems()).hasSize(1);
    assertThat(corpus.problems().get(0).file()).isEqualTo("a.jsonl");
    assertThat(corpus.problems().get(0).reason()).startsWith(reason);
  }

  @Test
  void saysOnceThatAFileIsUtf16() throws IOException {
    String text = "\uFEFF{\"id\":1,\"text\":\"Red.\"}\n".repeat(3);
    assertThat(read(text, StandardCharsets.UTF_16LE).problems())
        .containsExactly(new Corpus.Problem("a.jsonl", "is UTF-16: save it as UTF-8"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "## Ink\\n\\n**Red** ink, see [here](https://example.org).~Red ink, see here.",
        "<h2>Ink</h2><p>Red ink &amp; <b>paper</b>.</p>~Red ink & paper.",
        "Red **ink** and <b>paper</b>.~Red ink and paper."
      })
  void recognizesMarkup(String text, String sentence) throws IOException {
    Document document = first("{\"id\":\"i\",\"text\":\"" + text + "\"}");
    assertThat(sentences(document)).containsExactly(sentence);
    assertThat(document.title()).isIn("Ink", "i");
  }

  @Test
  void keepsTheLinesOfAConversationApartWhateverIsBold() throws IOException {
    assertThat(sentences(first("{\"id\":\"i\",\"text\":\"Ann: **Hi** there\\n  Bob: See you\"}")))
        .containsExactly("Ann: Hi there", "Bob: See you");
  }

  private Document first(String text) throws IOException {
    Corpus corpus = read(text);
    assertThat(corpus.problems()).isEmpty();
    return corpus.documents().get(0);
  }

  private Corpus read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  private Corpus read(String text, Charset charset) throws IOException {
    Files.write(folder.resolve("a.jsonl"), text.getBytes(charset));
    return new CorpusReader().read(folder);
  }
}
