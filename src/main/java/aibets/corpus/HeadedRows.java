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
    int from = 0;
    while (from < rows.size() - 1 && MergedCells.isGroup(rows.get(from), widest(rows))) {
      outline.paragraph(rows.get(from++).get(0));
    }
    List<List<String>> table = rows.subList(from, rows.size());
    int heads = heads(table);
    write(MergedCells.names(table.subList(0, heads)), table.subList(heads, table.size()));
  }

  /**
   * Writes rows below a header, which may be empty. A merged cell of the table's whole width names
   * the rows below it.
   */
  void write(List<String> head, List<List<String>> rows) {
    int width = Math.max(head.size(), widest(rows));
    String group = "";
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      if (MergedCells.isGroup(row, width)) {
        boolean isOver = i + 1 == rows.size() || MergedCells.isGroup(rows.get(i + 1), width);
        group = isOver ? "" : TableText.group(row.get(0));
        if (group.isEmpty()) {
          outline.line(row.get(0));
        }
      } else {
        write(group, head, MergedCells.plain(row));
      }
    }
  }

  private void write(String group, List<String> head, List<String> row) {
    long filled = filled(row);
    if (filled == 1 && !row.get(0).isEmpty() && head.size() > 1) {
      outline.line(group + row.get(0));
    } else if (head.isEmpty() && filled == 2) {
      outline.line(group + labelled(row));
    } else {
      table.write(group, head, row);
    }
  }

  private static int widest(List<List<String>> rows) {
    return rows.stream().mapToInt(MergedCells::width).max().orElse(0);
  }

  /**
   * Returns the number of header rows: two if cells of the first are merged over several of the
   * second.
   */
  static int heads(List<List<String>> rows) {
    if (rows.size() > 2 && isUpperHead(rows.get(0), rows.get(1))) {
      return 2;
    }
    return rows.size() > 1 && isHead(rows.get(0), rows.subList(1, rows.size())) ? 1 : 0;
  }

  private static boolean isUpperHead(List<String> upper, List<String> lower) {
    List<String> names = MergedCells.names(List.of(upper, lower));
    return MergedCells.width(upper) > 1
        && upper.contains(MergedCells.FROM_LEFT)
        && lower.size() > 1
        && !lower.contains(MergedCells.FROM_LEFT)
        && new HashSet<>(names).size() == names.size()
        && areNames(upper)
        && areNames(lower);
  }

  private static boolean areNames(List<String> cells) {
    return MergedCells.plain(cells).stream().allMatch(cell -> cell.isEmpty() || isName(cell));
  }

  private static String labelled(List<String> row) {
    List<String> cells = row.stream().filter(cell -> !cell.isEmpty()).toList();
    return String.join(cells.get(0).endsWith(":") ? " " : ": ", cells);
  }

  private static List<List<String>> withoutEmpty(List<List<String>> table) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : table) {
      List<String> cells = row.stream().map(MergedCells::line).toList();
      if (filled(cells) > 0) {
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
    List<String> named = MergedCells.plain(first).stream().filter(cell -> !cell.isEmpty()).toList();
    long widest = rest.stream().mapToLong(HeadedRows::filled).max().orElse(0);
    return named.size() > 1
        && named.size() >= widest - 1
        && new HashSet<>(named).size() == named.size()
        && named.stream().allMatch(HeadedRows::isName)
        && (named.size() > 2 || hasAmounts(rest));
  }

  /** Returns the number of cells with text. */
  static long filled(List<String> row) {
    long filled = 0;
    for (String cell : row) {
      filled += cell.isEmpty() || cell.equals(MergedCells.FROM_LEFT) ? 0 : 1;
    }
    return filled;
  }

  /** Whether a column consists mostly of amounts. */
  private static boolean hasAmounts(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, Math.min(columns, MAX_COLUMNS))
        .anyMatch(
            column -> {
              int cells = 0;
              int amounts = 0;
              for (List<String> row : rows) {
                String cell = cell(row, column);
                cells += cell.isEmpty() || cell.equals(MergedCells.FROM_LEFT) ? 0 : 1;
                amounts += hasDigit(cell) ? 1 : 0;
              }
              return amounts > 0 && amounts >= MIN_AMOUNTS_SHARE * cells;
            });
  }

  private static boolean hasDigit(String cell) {
    return cell.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private static boolean isName(String cell) {
    return cell.length() <= MAX_HEAD_CHARACTERS
        && !cell.contains(": ")
        && !SENTENCE_END.matcher(cell).matches()
        && (!hasDigit(cell) || isPeriod(cell));
  }

  /**
   * Whether a cell is a year, a quarter or words with a number: "2025", "Q1", "Days after 5 years".
   */
  private static boolean isPeriod(String cell) {
    return cell.matches("(19|20)\\d{2}|[QH]\\d( \\d{4})?|\\p{L}[^\\d]{3,}\\d.*");
  }
}
