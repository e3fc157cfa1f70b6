package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PptxReaderTest {

  private final XMLSlideShow show = new XMLSlideShow();

  private XSLFSlide slide(String title, String... items) {
    XSLFSlide slide =
        show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_AND_CONTENT));
    slide.getPlaceholder(0).setText(title);
    slide.getPlaceholder(1).setText(String.join("\n", items));
    return slide;
  }

  private Document read() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (show) {
      show.write(bytes);
    }
    return Documents.read("talk.pptx", bytes.toByteArray());
  }

  @Test
  void namesASectionByNumberAndTitleOfTheSlide() throws Exception {
    slide("Moorings", "Berths are let for a year.");
    slide("Winter storage", "Boats leave by October.", "They return in April.");

    Document document = read();

    assertThat(document.title()).isEqualTo("Moorings");
    assertThat(document.passages())
        .extracting(Passage::section)
        .containsExactly("Slide 1: Moorings", "Slide 2: Winter storage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Slide 1", "Folie 1", "PowerPoint-presentatie", "Présentation PowerPoint"})
  void ignoresDefaultTitles(String given) throws Exception {
    slide("Moorings", "Berths are let for a year.");
    show.getProperties().getCoreProperties().setTitle(given);

    assertThat(read().title()).isEqualTo("Moorings");
  }

  @Test
  void doesNotReadASlideNumberAsText() throws Exception {
    slide("Moorings");
    slide("Winter storage", "Boats leave by October.");
    slide("We moved to the north quay in May");

    assertThat(Documents.sentences(read()))
        .containsExactly("Boats leave by October.", "Slide 3: We moved to the north quay in May");
  }

  @Test
  void keepsTheNotesOfTheSpeakerApart() throws Exception {
    XSLFSlide slide = slide("Moorings", "Berths are let for a year.");
    Stream.of(show.getNotesSlide(slide).getPlaceholders())
        .filter(box -> box.getTextType() == Placeholder.BODY)
        .forEach(box -> box.setText("Mention the waiting list."));

    Document document = read();

    Passage notes = document.passages().get(1);
    assertThat(notes.section()).isEqualTo("Slide 1: Moorings (speaker notes)");
    assertThat(document.text(notes.sentences().get(0))).isEqualTo("Mention the waiting list.");
  }

  @Test
  void readsTheRowsOfATableWithItsHeader() throws Exception {
    XSLFTable table = slide("Fees", "Prices for one year:").createTable();
    table.setAnchor(new Rectangle(10, 10, 100, 100));
    for (List<String> cells : List.of(List.of("Berth", "Fee"), List.of("Small", "120 EUR"))) {
      XSLFTableRow row = table.addRow();
      cells.forEach(cell -> row.addCell().setText(cell));
    }

    assertThat(Documents.sentences(read())).contains("Berth: Small · Fee: 120 EUR");
  }

  @Test
  void readsTextBoxes() throws Exception {
    XSLFTextBox box = slide("Moorings", "Berths are let for a year.").createTextBox();
    box.setText("Ask the desk first.");

    assertThat(Documents.sentences(read())).contains("Ask the desk first.");
  }

  @Test
  void leavesOutHiddenSlides() throws Exception {
    slide("Moorings", "Berths are let for a year.");
    slide("Secret", "The pier will be sold.").setHidden(true);

    assertThat(Documents.sentences(read())).containsExactly("Berths are let for a year.");
  }
}
