package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

class DocxReaderTest {

  private final WordFile file = new WordFile();

  private Document read() throws Exception {
    return Documents.read("leave.docx", file.bytes());
  }

  private List<String> sentences() throws Exception {
    return Documents.sentences(read());
  }

  @Test
  void readsHeadingsAndTheTextBelowThem() throws Exception {
    file.heading("Annual leave").text("Everybody has 28 days. Ask your lead first.");

    Document document = read();

    assertThat(document.title()).isEqualTo("Annual leave");
    assertThat(Documents.sentences(document))
        .containsExactly("Everybody has 28 days.", "Ask your lead first.");
  }

  @Test
  void readsTheRowsOfATableWithItsHeader() throws Exception {
    file.table("Grade,Days", "Junior,24", "Senior,28");

    assertThat(sentences()).containsExactly("Grade: Junior · Days: 24", "Grade: Senior · Days: 28");
  }

  @Test
  void readsAcrossCellsThatEachHoldAColumnOfFigures() throws Exception {
    file.table("Grade,2025", "Junior,EUR");
    XWPFTableRow row = file.word.getTables().get(0).getRow(1);
    lines(row.getCell(0), "Junior", "Senior", "Lead");
    lines(row.getCell(1), "€", "24", "28", "30");

    assertThat(sentences())
        .containsExactly(
            "Grade: Junior · 2025: € 24", "Grade: Senior · 2025: 28", "Grade: Lead · 2025: 30");
  }

  @Test
  void readsLinesOfTextInOneCellTogether() throws Exception {
    file.table("Grade,Duty,Days", "Junior,Learn,24");
    lines(file.word.getTables().get(0).getRow(1).getCell(1), "Learn", "Ask", "Repair");

    assertThat(sentences()).containsExactly("Grade: Junior · Duty: Learn Ask Repair · Days: 24");
  }

  @Test
  void namesTheGroupOfARowByTheMergedCellAboveIt() throws Exception {
    file.table("Grade,Days,Notice", "Leeds,,", "Senior,28,3", "Bath,,", "Senior,30,4");
    merge(1, 0, 3);
    merge(3, 0, 3);

    assertThat(sentences())
        .containsExactly(
            "Leeds: Grade: Senior · Days: 28 · Notice: 3",
            "Bath: Grade: Senior · Days: 30 · Notice: 4");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void joinsAMergedHeaderWithTheOneBelowIt(boolean isMarked) throws Exception {
    file.table(
        "Fees of the harbour,,,,",
        "Office,2025,,2026,",
        ",Revenue,Cost,Revenue,Cost",
        "Leeds,5,4,6,3",
        "Bath,7,2,8,1");
    merge(0, 0, 5);
    merge(1, 3, 2);
    merge(1, 1, 2);
    for (int i = 0; i < 3 && isMarked; i++) {
      file.word.getTables().get(0).getRow(i).setRepeatHeader(true);
    }

    assertThat(sentences())
        .containsExactly(
            "Fees of the harbour",
            "Office: Leeds · 2025 Revenue: 5 · 2025 Cost: 4 · 2026 Revenue: 6 · 2026 Cost: 3",
            "Office: Bath · 2025 Revenue: 7 · 2025 Cost: 2 · 2026 Revenue: 8 · 2026 Cost: 1");
  }

  /** Merges a cell with those to its right, as Word does. */
  private void merge(int row, int column, int columns) {
    XWPFTableRow cells = file.word.getTables().get(0).getRow(row);
    for (int i = 1; i < columns; i++) {
      cells.removeCell(column + 1);
    }
    cells
        .getCell(column)
        .getCTTc()
        .addNewTcPr()
        .addNewGridSpan()
        .setVal(BigInteger.valueOf(columns));
  }

  private static void lines(XWPFTableCell cell, String first, String... others) {
    cell.getParagraphArray(0).getRuns().get(0).setText(first, 0);
    for (int i = 0; i < others.length; i++) {
      if (i == 0) {
        cell.getParagraphArray(0).getRuns().get(0).addBreak();
        cell.getParagraphArray(0).createRun().setText(others[0]);
      } else {
        cell.addParagraph().createRun().setText(others[i]);
      }
    }
  }

  @Test
  void readsTrackedChangesAsIfAccepted() throws Exception {
    XWPFParagraph paragraph = file.paragraph("Everybody has ");
    change(paragraph.getCTP().addNewDel()).addNewR().addNewDelText().setStringValue("24");
    change(paragraph.getCTP().addNewIns()).addNewR().addNewT().setStringValue("28");
    paragraph.createRun().setText(" days of leave.");

    assertThat(sentences()).containsExactly("Everybody has 28 days of leave.");
  }

  private static CTRunTrackChange change(CTRunTrackChange change) {
    change.setId(BigInteger.ONE);
    change.setAuthor("desk");
    return change;
  }

  @Test
  void readsMovedTextInItsNewPlace() throws Exception {
    XWPFParagraph paragraph = file.paragraph("Leave is paid. ");
    change(paragraph.getCTP().addNewMoveFrom()).addNewR().addNewT().setStringValue("Ask first. ");
    paragraph.createRun().setText("It is booked online. ");
    change(paragraph.getCTP().addNewMoveTo()).addNewR().addNewT().setStringValue("Ask first.");

    assertThat(sentences()).containsExactly("Leave is paid.", "It is booked online.", "Ask first.");
  }

  @Test
  void readsAFootnoteAfterItsParagraph() throws Exception {
    XWPFFootnote note = file.word.createFootnote();
    note.createParagraph().createRun().setText("Part-time staff have fewer.");
    file.paragraph("Everybody has 28 days of leave.").addFootnoteReference(note);
    file.text("Leave is paid.");

    assertThat(sentences())
        .containsExactly(
            "Everybody has 28 days of leave.", "Part-time staff have fewer.", "Leave is paid.");
  }

  @Test
  void treatsALineInBoldAsAHeading() throws Exception {
    file.text("Leave is paid.");
    file.paragraph("Sick leave").getRuns().get(0).setBold(true);
    file.text("Call before nine.");

    assertThat(read().passages()).extracting(Passage::section).containsExactly("", "Sick leave");
  }

  @Test
  void doesNotReadAFootnoteNumberAsADigit() throws Exception {
    XWPFParagraph paragraph = file.paragraph("Everybody has 28");
    XWPFRun raised = paragraph.createRun();
    raised.setText("1");
    raised.setSubscript(org.apache.poi.xwpf.usermodel.VerticalAlign.SUPERSCRIPT);
    paragraph.createRun().setText(" days.");

    assertThat(sentences()).containsExactly("Everybody has 28¹ days.");
  }

  @Test
  void joinsWordsWithSeveralStyles() throws Exception {
    XWPFParagraph paragraph = file.paragraph("Ask the har");
    XWPFRun run = paragraph.createRun();
    run.setText("bour");
    run.setUnderline(UnderlinePatterns.SINGLE);
    paragraph.createRun().setText(" desk.");

    assertThat(sentences()).containsExactly("Ask the harbour desk.");
  }

  @Test
  void takesTitleAndDateFromTheFile() throws Exception {
    file.text("Leave is paid.");
    file.word.getProperties().getCoreProperties().setTitle("Leave policy");
    file.word.getProperties().getCoreProperties().setModified("2026-03-09T10:00:00Z");

    assertThat(read()).extracting(Document::title).isEqualTo("Leave policy");
  }

  @Test
  void leavesOutPageHeadersAndFooters() throws Exception {
    file.text("Leave is paid.");
    file.word
        .createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
        .createParagraph()
        .createRun()
        .setText("Confidential draft.");

    assertThat(sentences()).containsExactly("Leave is paid.");
  }

  @Test
  void saysThatATruncatedFileIsDamaged() throws Exception {
    byte[] whole = file.text("Leave is paid.").bytes();

    assertThatThrownBy(() -> Documents.read("leave.docx", Arrays.copyOf(whole, whole.length / 2)))
        .hasMessage("is damaged: open it in its application and save it again");
  }
}
