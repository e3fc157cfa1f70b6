package aibets.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Formats the numbers in a workbook's cells. Not thread-safe. */
final class XlsxStyles {

  /** Formats that depend on the reader's locale in Excel. */
  private static final Map<Integer, String> LOCAL =
      Map.of(14, "yyyy-mm-dd", 22, "yyyy-mm-dd hh:mm");

  /** The id of the first custom format. */
  private static final int OWN = 164;

  private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private final boolean from1904;

  private XlsxStyles(boolean from1904) {
    this.from1904 = from1904;
  }

  /**
   * Reads the styles of a workbook.
   *
   * @param from1904 whether dates count from 1904
   */
  static XlsxStyles of(XmlStream xml, boolean from1904) throws IOException {
    XlsxStyles styles = new XlsxStyles(from1904);
    boolean inCells = false;
    while (xml.next()) {
      if (xml.isStart("numFmt")) {
        styles.formats.put(xml.attribute("numFmtId", 100_000, 0), xml.attribute("formatCode"));
      } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
        inCells = xml.isStart();
      } else if (inCells && xml.isStart("xf")) {
        styles.styles.add(xml.attribute("numFmtId", 100_000, 0));
      }
    }
    return styles;
  }

  /** Returns a number as displayed. */
  String shown(String value, int style) {
    int format = style < styles.size() ? styles.get(style) : 0;
    String builtIn = format < 50 ? BuiltinFormats.getBuiltinFormat(format) : "General";
    String code = LOCAL.getOrDefault(format, formats.getOrDefault(format, builtIn));
    try {
      int number = LOCAL.containsKey(format) ? OWN : format;
      return formatter.formatRawCellContents(Double.parseDouble(value), number, code, from1904);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
