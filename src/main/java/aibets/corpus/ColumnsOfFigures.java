package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splits table rows whose cells each hold a column of figures, one per line, line by line. */
final class ColumnsOfFigures {

  /** The minimum number of lines; fewer may be the parts of an address. */
  private static final int MIN_LINES = 3;

  /** The maximum length of a line, in characters; longer ones are text. */
  private static final int MAX_LINE_CHARS = 80;

  private static final double MOSTLY = 0.8;
  private static final Pattern FIGURE = Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*|\\W*");

  private ColumnsOfFigures() {}

  /** Returns the rows, split where their cells are parallel columns. */
  static List<List<String>> apart(List<List<String>> rows) {
    List<List<String>> apart = new ArrayList<>();
    for (List<String> row : rows) {
      List<List<String>> columns = row.stream().map(ColumnsOfFigures::lines).toList();
      int lines = columns.stream().mapToInt(List::size).max().orElse(0);
      if (lines >= MIN_LINES && areParallel(columns, lines)) {
        apart.addAll(rows(columns, lines));
      } else {
        apart.add(row);
      }
    }
    return apart;
  }

  /** Splits a cell into lines; a currency sign on a line of its own belongs to the next line. */
  private static List<String> lines(String cell) {
    return Stream.of(cell.replaceAll("(\\p{Sc})\\s*\n", "$1 ").split("\n"))
        .map(ReadableText::line)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static boolean areParallel(List<List<String>> columns, int lines) {
    return columns.size() > 1
        && columns.stream().allMatch(column -> column.size() == lines && isNarrow(column))
        && columns.stream().anyMatch(ColumnsOfFigures::areFigures);
  }

  private static boolean isNarrow(List<String> column) {
    return column.stream().allMatch(line -> line.length() <= MAX_LINE_CHARS);
  }

  private static boolean areFigures(List<String> column) {
    long figures = column.stream().filter(line -> FIGURE.matcher(line).matches()).count();
    return figures >= MOSTLY * column.size();
  }

  private static List<List<String>> rows(List<List<String>> columns, int lines) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      int line = i;
      rows.add(columns.stream().map(column -> column.get(line)).toList());
    }
    return rows;
  }
}
