package aibets.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the rows of a table so that each says what its cells are: "Grade: Senior · Days: 28". */
final class HeadedRows {

  private static final String BETWEEN = " · ";

  /** In characters; what is longer is no name of a column. */
  private static final int LONGEST_HEAD = 80;

  private static final Pattern AMOUNT = Pattern.compile(".*\\d.*");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!;]");

  private HeadedRows() {}

  /** Writes a table; whether its first row is a head is told by its look. */
  static void write(Outline.Builder outline, List<List<String>> table) {
    List<List<String>> rows = withoutEmpty(table);
    if (rows.size() > 1 && isHead(rows.get(0), rows.get(1))) {
      write(outline, rows.get(0), rows.subList(1, rows.size()));
    } else {
      write(outline, List.of(), rows);
    }
  }

  /** Writes rows below a head, which is empty if there is none. */
  static void write(Outline.Builder outline, List<String> head, List<List<String>> rows) {
    rows.forEach(row -> outline.item("- ", line(head, row)));
  }

  private static List<List<String>> withoutEmpty(List<List<String>> table) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : table) {
      List<String> cells = row.stream().map(CleanText::of).toList();
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(cells);
      }
    }
    return rows;
  }

  /** Whether a row names the columns: short, different texts, and no amounts but years. */
  static boolean isHead(List<String> first, List<String> second) {
    List<String> named = first.stream().filter(cell -> !cell.isEmpty()).toList();
    boolean fills = named.size() >= second.stream().filter(cell -> !cell.isEmpty()).count() - 1;
    return named.size() > 1
        && fills
        && new HashSet<>(named).size() == named.size()
        && named.stream().allMatch(HeadedRows::isName);
  }

  private static boolean isName(String cell) {
    return cell.length() <= LONGEST_HEAD
        && !SENTENCE_END.matcher(cell).matches()
        && (!AMOUNT.matcher(cell).matches() || isPeriod(cell));
  }

  /** A year, a quarter, or words with a number among them: "2025", "Q1", "Days after 5 years". */
  private static boolean isPeriod(String cell) {
    return cell.matches("(19|20)\\d{2}|[QH]\\d( \\d{4})?|\\p{L}[^\\d]{3,}\\d.*");
  }

  /** One row; of two cells without a head, the first names the second. */
  static String line(List<String> head, List<String> row) {
    List<String> filled = row.stream().filter(cell -> !cell.isEmpty()).toList();
    if (head.isEmpty()) {
      boolean isPair = row.size() == 2 && filled.size() == 2 && !filled.get(0).endsWith(":");
      return String.join(isPair ? ": " : filled.size() == 2 ? " " : BETWEEN, filled);
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      if (!cell.isEmpty()) {
        String name = i < head.size() ? head.get(i) : "";
        cells.add(name.isEmpty() ? cell : name.replaceFirst(":$", "") + ": " + cell);
      }
    }
    return String.join(BETWEEN, cells);
  }
}
