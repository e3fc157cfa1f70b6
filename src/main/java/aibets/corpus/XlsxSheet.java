package aibets.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The cells of an Excel sheet, as displayed. */
final class XlsxSheet {

  private static final int MAX_CELLS = 1_000_000;
  private static final int MAX_COLUMNS = 16_384;

  /** The maximum number of columns that a cell is merged over. */
  private static final int MAX_MERGED = 1_000;

  private static final int MAX_CELL_PIECES = 32_767;

  private final List<String> texts;
  private final XlsxStyles styles;
  private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
  private final Set<Integer> hidden = new TreeSet<>();
  private int row;
  private int column;
  private int cells;

  /** The remaining number of cells that merged ones may fill. */
  private int room = MAX_CELLS;

  /**
   * Creates an empty sheet.
   *
   * @param texts the shared strings
   */
  XlsxSheet(List<String> texts, XlsxStyles styles) {
    this.texts = texts;
    this.styles = styles;
  }

  /** Returns the rows from first to last; an empty row represents a gap. */
  List<List<String>> rows(XmlStream xml) throws IOException {
    while (xml.next()) {
      if (xml.isStart("col") && xml.attribute("hidden").matches("1|true")) {
        hide(xml.attribute("min", MAX_COLUMNS, 1), xml.attribute("max", MAX_COLUMNS, 1));
      } else if (xml.isStart("row")) {
        row(xml);
      } else if (xml.isStart("c")) {
        cell(xml);
      } else if (xml.isStart("mergeCell")) {
        merge(xml.attribute("ref"));
      }
    }
    return filled();
  }

  private void hide(int first, int last) {
    for (int i = first; i <= last; i++) {
      hidden.add(i);
    }
  }

  private void row(XmlStream xml) throws IOException {
    row = xml.attribute("r", Integer.MAX_VALUE, row + 1);
    column = 0;
    if (xml.attribute("hidden").matches("1|true")) {
      xml.skip();
    }
  }

  private void cell(XmlStream xml) throws IOException {
    String place = xml.attribute("r");
    column = place.isEmpty() ? column + 1 : column(place);
    String type = xml.attribute("t");
    int style = xml.attribute("s", Integer.MAX_VALUE, 0);
    String value = "";
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("v")) {
        value = xml.textWithin();
      } else if (xml.isStart("is")) {
        value = text(xml, "is");
      }
    }
    String shown = ReadableText.line(shown(type, value, style));
    if (!shown.isEmpty() && !hidden.contains(column)) {
      if (++cells > MAX_CELLS) {
        throw new ZipParts.TooMuchException();
      }
      rows.computeIfAbsent(row, each -> new TreeMap<>())
          .put(column, WordPieceBound.shortened(shown, MAX_CELL_PIECES));
    }
  }

  private String shown(String type, String value, int style) {
    return switch (type) {
      case "s" ->
          value.matches("\\d{1,9}") && Integer.parseInt(value) < texts.size()
              ? texts.get(Integer.parseInt(value))
              : "";
      case "str", "inlineStr", "d" -> value;
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      case "e" -> "";
      default -> value.isEmpty() ? "" : styles.shown(value, style);
    };
  }

  /** Returns all text except phonetic annotations. */
  static String text(XmlStream xml, String end) throws IOException {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.isEnd(end)) {
      if (xml.isStart("rPh")) {
        xml.skip();
      } else if (xml.isStart("t")) {
        text.append(xml.textWithin());
      }
    }
    return text.toString();
  }

  /** Returns the column of a reference such as "AB12": 28. */
  private static int column(String place) {
    int column = 0;
    for (int i = 0; i < Math.min(3, place.length()) && Character.isLetter(place.charAt(i)); i++) {
      column = 26 * column + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
    }
    return column;
  }

  /** Repeats the value of merged cells in each row, and marks the columns that they span. */
  private void merge(String reference) {
    int colon = reference.indexOf(':');
    if (colon < 0) {
      return;
    }
    String start = reference.substring(0, colon);
    String end = reference.substring(colon + 1);
    int first = number(start);
    int at = column(start);
    String value = rows.getOrDefault(first, new TreeMap<>()).getOrDefault(at, "");
    if (!value.isEmpty()) {
      int last = Math.min(column(end), at + MAX_MERGED);
      rows.subMap(first, true, Math.max(first, number(end)), true)
          .values()
          .forEach(cells -> merge(cells, at, last, value));
    }
  }

  private void merge(Map<Integer, String> row, int first, int last, String value) {
    for (int i = first; i <= last && room > 0; i++, room--) {
      if (!hidden.contains(i)) {
        row.putIfAbsent(i, i == first ? value : MergedCells.FROM_LEFT);
      }
    }
  }

  private static int number(String place) {
    String digits = place.replaceAll("\\D", "");
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }

  private List<List<String>> filled() {
    List<List<String>> filled = new ArrayList<>();
    int before = 0;
    for (var each : rows.entrySet()) {
      if (!filled.isEmpty() && each.getKey() > before + 1) {
        filled.add(List.of());
      }
      before = each.getKey();
      filled.add(cells(each.getValue()));
    }
    return filled;
  }

  private static List<String> cells(NavigableMap<Integer, String> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= row.lastKey(); i++) {
      cells.add(row.getOrDefault(i, ""));
    }
    return cells;
  }
}
