package aibets.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the cells of an AsciiDoc table. */
final class AsciiDocTable {

  /** The mark of a cell, with what it may say of the cell: how far it spans, and its style. */
  private static final Pattern CELL = Pattern.compile("(?<!\\\\)[\\d.+*]{0,20}+[<^>]?[a-z]?\\|");

  private static final Pattern HEADED = Pattern.compile("%header|options=\"?[^]=]*header");

  private AsciiDocTable() {}

  /**
   * Writes a table.
   *
   * @param style the attribute line above it, which may give the number of columns
   */
  static void write(List<String> lines, String style, MarkupText text) {
    List<String> cells = new ArrayList<>();
    int columns = columns(style);
    boolean blankBehindFirst = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        blankBehindFirst |= i == 1;
      } else if (line.contains("|")) {
        List<String> found = Arrays.asList(CELL.split(line, -1));
        cells.addAll(found.subList(1, found.size()));
        columns = columns == 0 ? found.size() - 1 : columns;
      } else if (!cells.isEmpty()) {
        int last = cells.size() - 1;
        cells.set(last, cells.get(last) + " " + line);
      }
    }
    boolean headed = blankBehindFirst || HEADED.matcher(style).find();
    write(cells, Math.max(1, columns), headed, text);
  }

  /**
   * Writes a table of comma-separated values.
   *
   * @param style the attribute line above it
   */
  static void writeDelimited(List<String> lines, String style, MarkupText text) {
    List<List<String>> rows = DelimitedRows.of(lines);
    boolean headed = HEADED.matcher(style).find() || (lines.size() > 1 && lines.get(1).isBlank());
    boolean hasHead = headed && rows.size() > 1;
    text.table(hasHead ? rows.get(0) : List.of(), hasHead ? rows.subList(1, rows.size()) : rows);
  }

  private static int columns(String style) {
    String all = style.replaceAll(".*cols=\"?([^\"\\]]*)\"?.*", "$1");
    if (all.equals(style)) {
      return 0;
    }
    String times = all.replaceAll("^(\\d{1,3})\\*.*", "$1");
    return times.equals(all) ? all.split("[,;]").length : Integer.parseInt(times);
  }

  private static void write(List<String> cells, int columns, boolean headed, MarkupText text) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += columns) {
      rows.add(
          cells.subList(i, Math.min(cells.size(), i + columns)).stream()
              .map(String::strip)
              .toList());
    }
    boolean hasHead = headed && rows.size() > 1;
    text.table(hasHead ? rows.get(0) : List.of(), hasHead ? rows.subList(1, rows.size()) : rows);
  }
}
