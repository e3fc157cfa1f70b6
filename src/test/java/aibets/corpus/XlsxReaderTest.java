package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxReaderTest {

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Sheet sheet = workbook.createSheet("Leave");

  private Row row(int number, Object... cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number value) {
        row.createCell(i).setCellValue(value.doubleValue());
      } else if (cells[i] instanceof String text && !text.isEmpty()) {
        row.createCell(i).setCellValue(text);
      }
    }
    return row;
  }

  private void show(Cell cell, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }

  private Document read() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (workbook) {
      workbook.write(bytes);
    }
    return Documents.read("leave.xlsx", bytes.toByteArray());
  }

  private List<String> sentences() throws Exception {
    return Documents.sentences(read());
  }

  @Test
  void readsARowWithTheHeaderOfItsTable() throws Exception {
    row(0, "Grade", "Days");
    row(1, "Junior", 24);
    row(2, "Senior", 28);

    Document document = read();

    assertThat(document.passages().get(0).section()).isEqualTo("Leave");
    assertThat(Documents.sentences(document))
        .containsExactly("Grade: Junior · Days: 24", "Grade: Senior · Days: 28");
  }

  @Test
  void writesNumbersAndDatesAsDisplayed() throws Exception {
    Row row = row(1, "Berth", 0.125, 1234.5);
    row(0, "Kind", "Share", "Fee", "From");
    show(row.getCell(1), "0.0%");
    show(row.getCell(2), "#,##0.00 \"EUR\"");
    row.createCell(3).setCellValue(LocalDate.of(2026, 3, 9));
    show(row.getCell(3), "d mmmm yyyy");

    assertThat(sentences())
        .containsExactly("Kind: Berth · Share: 12.5% · Fee: 1,234.50 EUR · From: 9 March 2026");
  }

  @Test
  void writesLocaleDependentDatesInSortableForm() throws Exception {
    row(0, "Grade", "From");
    Row row = row(1, "Senior");
    row.createCell(1).setCellValue(LocalDate.of(2026, 3, 9));
    show(row.getCell(1), "m/d/yy");

    assertThat(sentences()).containsExactly("Grade: Senior · From: 2026-03-09");
  }

  @Test
  void readsTheResultsOfFormulas() throws Exception {
    row(0, "Grade", "Days");
    Row row = row(1, "Senior");
    row.createCell(1).setCellFormula("4*7");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

    assertThat(sentences()).containsExactly("Grade: Senior · Days: 28");
  }

  @Test
  void repeatsCellsMergedOverSeveralRows() throws Exception {
    row(0, "Office", "Grade", "Days");
    row(1, "Leeds", "Junior", 24);
    row(2, "", "Senior", 28);
    sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));

    assertThat(sentences()).contains("Office: Leeds · Grade: Senior · Days: 28");
  }

  @Test
  void readsTitlesAboveATableAndNotesBelowIt() throws Exception {
    row(0, "Leave in 2026");
    row(2, "Grade", "Days");
    row(3, "Senior", 28);
    row(5, "Part-time staff have fewer.");

    assertThat(sentences())
        .containsExactly(
            "Leave in 2026", "Grade: Senior · Days: 28", "Part-time staff have fewer.");
  }

  @Test
  void namesTheGroupOfARowByTheMergedCellAboveIt() throws Exception {
    row(0, "Grade", "Days", "Notice");
    row(1, "Leeds");
    row(2, "Senior", 28, 3);
    row(3, "Bath:");
    row(4, "Senior", 30, 4);
    row(5, "Part-time staff have fewer.");
    row(6, "Trainee", 20, 1);
    for (int row : List.of(1, 3, 5)) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 2));
    }

    assertThat(sentences())
        .containsExactly(
            "Leeds: Grade: Senior · Days: 28 · Notice: 3",
            "Bath: Grade: Senior · Days: 30 · Notice: 4",
            "Part-time staff have fewer.",
            "Grade: Trainee · Days: 20 · Notice: 1");
  }

  @Test
  void doesNotTakeARowWithGapsForAGroupName() throws Exception {
    row(0, "Grade", "Days", "Notice");
    row(1, "Intern");
    row(2, "Senior", 28, 3);

    assertThat(sentences()).containsExactly("Intern", "Grade: Senior · Days: 28 · Notice: 3");
  }

  @Test
  void joinsAMergedHeaderWithTheOneBelowIt() throws Exception {
    row(0, "Office", "2025", "", "2026");
    row(1, "", "Revenue", "Cost", "Revenue", "Cost");
    row(2, "Leeds", 5, 4, 6, 3);
    row(3, "Bath", 7, 2, 8, 1);
    sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 4));

    assertThat(sentences())
        .contains(
            "Office: Leeds · 2025 Revenue: 5 · 2025 Cost: 4 · 2026 Revenue: 6 · 2026 Cost: 3");
  }

  @Test
  void readsAMergedTitleAsALineAndAMergedTotalOnce() throws Exception {
    row(0, "Leave in 2026");
    row(1, "Office", "Grade", "Days");
    row(2, "Leeds", "Senior", 28);
    row(3, "Total", "", 28);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
    sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 1));

    assertThat(sentences())
        .containsExactly(
            "Leave in 2026",
            "Office: Leeds · Grade: Senior · Days: 28",
            "Office: Total · Days: 28");
  }

  @Test
  void leavesOutHiddenCells() throws Exception {
    row(0, "Grade", "Days", "Salary");
    row(1, "Senior", 28, 90000);
    row(2, "Lead", 30, 99000).setZeroHeight(true);
    sheet.setColumnHidden(2, true);
    workbook.createSheet("Secret").createRow(0).createCell(0).setCellValue("Sold.");
    workbook.setSheetHidden(1, true);

    assertThat(sentences()).containsExactly("Grade: Senior · Days: 28");
  }

  @Test
  void isNamedAfterItsFileRatherThanItsFirstSheet() throws Exception {
    row(0, "Grade", "Days");
    row(1, "Senior", 28);

    assertThat(read().title()).isEqualTo("leave");
  }
}
