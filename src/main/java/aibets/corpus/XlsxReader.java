package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads Excel workbooks (.xlsx): a section per sheet, an item per row. Hidden sheets, rows and
 * columns are left out.
 */
final class XlsxReader {

  private XlsxReader() {}

  static Draft read(ZipParts parts) throws IOException, UnreadableException {
    String main = OfficeParts.main(parts, "xl/workbook.xml");
    if (!parts.has(main)) {
      throw new UnreadableException("is not an Excel workbook: correct its file name extension");
    }
    Map<String, String> references = OfficeParts.references(parts, main);
    List<String> texts = texts(parts, references);
    OutlineBuilder outline = new OutlineBuilder();
    List<String[]> sheets = new ArrayList<>();
    boolean from1904 = false;
    try (XmlStream xml = parts.xml(main)) {
      while (xml.next()) {
        if (xml.isStart("workbookPr")) {
          from1904 = xml.attribute("date1904").matches("1|true");
        } else if (xml.isStart("sheet") && !xml.attribute("state").matches("(?i).*hidden")) {
          sheets.add(new String[] {xml.attribute("name"), xml.reference()});
        }
      }
    }
    XlsxStyles styles = styles(parts, references, from1904);
    for (String[] sheet : sheets) {
      try (XmlStream xml = parts.xml(references.getOrDefault(sheet[1], ""))) {
        SheetTables.write(
            outline, ReadableText.line(sheet[0]), new XlsxSheet(texts, styles).rows(xml));
      }
    }
    return new Draft(outline.build(), OfficeParts.about(parts), false);
  }

  private static XlsxStyles styles(ZipParts parts, Map<String, String> references, boolean from1904)
      throws IOException {
    try (XmlStream xml = parts.xml(part(references, "styles.xml"))) {
      return XlsxStyles.of(xml, from1904);
    }
  }

  private static String part(Map<String, String> references, String name) {
    return references.values().stream()
        .filter(each -> each.endsWith("/" + name))
        .findFirst()
        .orElse("");
  }

  /** Returns the shared strings, to which cells refer by number. */
  private static List<String> texts(ZipParts parts, Map<String, String> references)
      throws IOException {
    List<String> texts = new ArrayList<>();
    try (XmlStream xml = parts.xml(part(references, "sharedStrings.xml"))) {
      while (xml.next()) {
        if (xml.isStart("si")) {
          texts.add(XlsxSheet.text(xml, "si"));
        }
      }
    }
    return texts;
  }
}
