package aibets.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Writes the rows of a table whose markup does not mark a header. In rows of two cells without a
 * header, the first cell labels the second; a row with a single cell describes the others.
 */
final class HeadedRows {

  /** The maximum length of a column name, in characters. */
  private static final int MAX_HEAD_CHARACTERS = 80;

  /** The maximum number of columns examined. */
  private static final int MAX_COLUMNS = 50;

  private static final double MIN_AMOUNTS_SHARE = 0.8;

  private static final Pattern AMOUNT = Pattern.compile(".*\\d.*");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!;]");

  private final OutlineBuilder outline;
  private final TableText table;

  /** Writes to an outline. One instance per document. */
  HeadedRows(OutlineBuilder outline) {
    this.outline = outline;
    this.table = new TableText(outline);
  }

  /** Writes a table, detecting from its content whether the first row is a header. */
  void write(List<List<String>> cells) {
    List<List<String>> rows = withoutEmpty(cells);
    boolean headed = rows.size() > 1 && isHead(rows.get(0), rows.subList(1, rows.size()));
    write(headed ? rows.get(0) : List.of(), headed ? rows.subList(1, rows.size()) : rows);
  }

  /** Writes rows below a header, which may be empty. */
  void write(List<String> head, List<List<String>> rows) {
    for (List<String> row : rows) {
      List<String> filled = row.stream().filter(cell -> !cell.isEmpty()).toList();
      boolean isAlone = filled.size() == 1 && row.get(0).equals(filled.get(0)) && head.size() > 1;
      if (isAlone || (head.isEmpty() && filled.size() == 2)) {
        outline.line(String.join(isAlone || filled.get(0).endsWith(":") ? " " : ": ", filled));
      } else {
        table.write(head, List.of(row));
      }
    }
  }

  private static List<List<String>> withoutEmpty(List<List<String>> table) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : table) {
      List<String> cells = row.stream().map(ReadableText::line).toList();
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(cells);
      }
    }
    return rows;
  }

  /**
   * Whether a row is a header: it has short, distinct texts that are not amounts. If there are only
   * two columns, one must contain amounts, because otherwise each row may be a label and its value.
   */
  static boolean isHead(List<String> first, List<List<String>> rest) {
    List<String> named = first.stream().filter(cell -> !cell.isEmpty()).toList();
    long widest = rest.stream().mapToLong(HeadedRows::filled).max().orElse(0);
    return named.size() > 1
        && named.size() >= widest - 1
        && new HashSet<>(named).size() == named.size()
        && named.stream().allMatch(HeadedRows::isName)
        && (named.size() > 2 || hasAmounts(rest));
  }

  private static long filled(List<String> row) {
    return row.stream().filter(cell -> !cell.isEmpty()).count();
  }

  /** Whether a column consists mostly of amounts. */
  private static boolean hasAmounts(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, Math.min(columns, MAX_COLUMNS))
        .anyMatch(
            column -> {
              List<String> cells =
                  rows.stream()
                      .map(row -> cell(row, column))
                      .filter(cell -> !cell.isEmpty())
                      .toList();
              long amounts = cells.stream().filter(cell -> AMOUNT.matcher(cell).matches()).count();
              return amounts > 0 && amounts >= MIN_AMOUNTS_SHARE * cells.size();
            });
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private static boolean isName(String cell) {
    return cell.length() <= MAX_HEAD_CHARACTERS
        && !cell.contains(": ")
        && !SENTENCE_END.matcher(cell).matches()
        && (!AMOUNT.matcher(cell).matches() || isPeriod(cell));
  }

  /**
   * Whether a cell is a year, a quarter or words with a number: "2025", "Q1", "Days after 5 years".
   */
  private static boolean isPeriod(String cell) {
    return cell.matches("(19|20)\\d{2}|[QH]\\d( \\d{4})?|\\p{L}[^\\d]{3,}\\d.*");
  }
}
