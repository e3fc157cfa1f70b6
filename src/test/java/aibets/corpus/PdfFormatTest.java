package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfFormatTest {

  private final PrintedPages pages = new PrintedPages().page();

  private Document read() throws Exception {
    return Documents.read("rules.pdf", pages.bytes());
  }

  private List<String> sentences() throws Exception {
    return Documents.sentences(read());
  }

  @Test
  void joinsTheLinesOfAParagraph() throws Exception {
    pages.text(72, 100, "Berths are let by the harbour desk for one", "year at a time.");

    assertThat(sentences())
        .containsExactly("Berths are let by the harbour desk for one year at a time.");
  }

  @Test
  void joinsWordsThatWereHyphenatedAtALineBreak() throws Exception {
    pages.text(72, 100, "The harbour desk keeps a list of every reser-", "vation.");

    assertThat(sentences()).containsExactly("The harbour desk keeps a list of every reservation.");
  }

  @Test
  void keepsTheHyphenOfAWordThatHasOneElsewhere() throws Exception {
    pages.text(72, 100, "A long-term berth costs more. Ask for a long-", "term berth in March.");

    assertThat(sentences()).contains("Ask for a long-term berth in March.");
  }

  @Test
  void treatsLargerLettersAsHeadings() throws Exception {
    pages.heading(72, 100, "Harbour rules").text(72, 130, "Berths are let for one year at a time.");

    Document document = read();

    assertThat(document.title()).isEqualTo("Harbour rules");
    assertThat(document.passages()).extracting(Passage::section).containsExactly("Harbour rules");
  }

  @Test
  void treatsABoldLineAsAHeading() throws Exception {
    pages
        .text(72, 100, "Berths are let by the harbour desk, for one year.")
        .bold(72, 130, "Winter storage")
        .text(72, 146, "Boats leave the water by October.");

    assertThat(read().passages().get(1).section()).isEqualTo("Winter storage");
  }

  @Test
  void readsOneColumnAfterTheOther() throws Exception {
    pages
        .heading(72, 80, "News of the harbour for all who keep a boat there")
        .text(
            72,
            110,
            "The crane is repaired in",
            "the first week of March and",
            "works again from the ninth.")
        .text(
            320,
            110,
            "Members may then book it",
            "at the desk or by telephone",
            "on any day of the week.");

    assertThat(sentences())
        .containsExactly(
            "The crane is repaired in the first week of March and works again from the ninth.",
            "Members may then book it at the desk or by telephone on any day of the week.");
  }

  @Test
  void readsTheRowsOfATableWithItsHeader() throws Exception {
    pages
        .text(72, 100, "Grade", "Junior", "Senior")
        .text(200, 100, "Days", "24", "28")
        .text(320, 100, "Notice", "4 weeks", "8 weeks");

    assertThat(sentences()).contains("Grade: Senior · Days: 28 · Notice: 8 weeks");
  }

  @Test
  void leavesOutRunningHeadsAndPageNumbers() throws Exception {
    pages.text(72, 40, "Harbour handbook").text(72, 100, "Boats leave by October.");
    pages.text(300, 770, "Page 1 of 2");
    pages.page().text(72, 40, "Harbour handbook").text(72, 100, "Dogs stay on a lead.");
    pages.text(300, 770, "Page 2 of 2");

    assertThat(sentences()).containsExactly("Boats leave by October.", "Dogs stay on a lead.");
  }

  @Test
  void knowsThePageOfEachSentence() throws Exception {
    pages.text(72, 100, "Boats leave the water by the end of October, and");
    pages.page().text(72, 100, "return in April. Dogs stay on a lead.");
    pages.page().page().text(72, 100, "The gate closes at ten.");

    Document document = read();

    Stream<Sentence> found =
        document.passages().stream().flatMap(each -> each.sentences().stream());
    assertThat(found)
        .extracting(each -> document.page(each).orElse(0) + " " + document.text(each))
        .containsExactly(
            "1 Boats leave the water by the end of October, and return in April.",
            "2 Dogs stay on a lead.",
            "4 The gate closes at ten.");
  }

  @Test
  void keepsItemsApart() throws Exception {
    pages.text(72, 100, "Bring these things:", "• a lamp", "• a rope", "1. First sign the list.");

    assertThat(sentences())
        .containsExactly("Bring these things:", "a lamp", "a rope", "First sign the list.");
  }

  @Test
  void doesNotReadAFootnoteNumberAsADigit() throws Exception {
    pages.text(72, 100, "Everybody has 28");
    pages.line(FontName.HELVETICA, 6, 158, 96, "1").text(165, 100, "days of leave.");

    assertThat(sentences()).containsExactly("Everybody has 28¹ days of leave.");
  }

  @Test
  void leavesOutATableOfContents() throws Exception {
    pages.text(72, 100, "Winter storage .............. 12", "Moorings .............. 14");
    pages.page().text(72, 100, "Boats leave the water by October.");

    assertThat(sentences()).containsExactly("Boats leave the water by October.");
  }

  @Test
  void takesTheDateFromTheFile() throws Exception {
    pages.text(72, 100, "Boats leave the water by October.");
    pages.document().getDocumentInformation().setModificationDate(Documents.calendar("2026-03-09"));

    assertThat(read().published()).hasToString("2026-03-09");
  }

  @Test
  void reportsAScan() {
    assertThatThrownBy(this::read).hasMessageStartingWith("is a PDF without text");
  }

  @Test
  void reportsAnEncryptedFile() throws Exception {
    pages.text(72, 100, "Boats leave the water by October.").locked("secret");

    assertThatThrownBy(this::read).hasMessage("is an encrypted PDF: save it without a password");
  }

  @Test
  void readsAFileThatOnlyItsOwnerMayChange() throws Exception {
    pages.text(72, 100, "Boats leave the water by October.").locked("");

    assertThat(sentences()).containsExactly("Boats leave the water by October.");
  }

  @Test
  void saysThatATruncatedFileCannotBeRead() {
    byte[] half =
        java.util.Arrays.copyOf(
            "%PDF-1.7\n1 0 obj\n<<".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 500);

    assertThatThrownBy(() -> Documents.read("half.pdf", half))
        .hasMessage("is not a readable PDF: save it again");
  }
}
