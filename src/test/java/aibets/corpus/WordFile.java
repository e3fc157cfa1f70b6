package aibets.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** Writes Word files for tests. */
final class WordFile {

  final XWPFDocument word = new XWPFDocument();

  WordFile heading(String text) {
    if (word.getStyles() == null || !word.getStyles().styleExist("Heading1")) {
      CTStyle style = CTStyle.Factory.newInstance();
      style.setStyleId("Heading1");
      style.addNewName().setVal("heading 1");
      word.createStyles().addStyle(new XWPFStyle(style));
    }
    paragraph(text).setStyle("Heading1");
    return this;
  }

  XWPFParagraph paragraph(String text) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.createRun().setText(text);
    return paragraph;
  }

  WordFile text(String text) {
    paragraph(text);
    return this;
  }

  WordFile table(String... rows) {
    XWPFTable table = word.createTable(rows.length, cells(rows[0]).size());
    for (int i = 0; i < rows.length; i++) {
      List<String> cells = cells(rows[i]);
      for (int j = 0; j < cells.size(); j++) {
        table.getRow(i).getCell(j).setText(cells.get(j));
      }
    }
    return this;
  }

  private static List<String> cells(String row) {
    return List.of(row.split(",", -1));
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (word) {
      word.write(bytes);
    }
    return bytes.toByteArray();
  }
}
