package aibets.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a table row that a merged cell continues to the right. They are marked by a
 * character that {@link ReadableText} removes from all text, so that no cell contains it.
 */
final class MergedCells {

  /** The cell continues the one to its left. */
  static final String FROM_LEFT = "\uE000";

  private MergedCells() {}

  /** Returns a cell as a single line; keeps the mark. */
  static String line(String cell) {
    return cell.equals(FROM_LEFT) ? cell : ReadableText.line(cell);
  }

  /** Whether a row is a single merged cell at least as wide as the table, which names a group. */
  static boolean isGroup(List<String> row, int width) {
    return row.size() > 1
        && row.size() >= width
        && !row.get(0).isEmpty()
        && row.subList(1, row.size()).stream().allMatch(FROM_LEFT::equals);
  }

  /** Returns a row in which continued cells are empty. */
  static List<String> plain(List<String> row) {
    return row.contains(FROM_LEFT)
        ? row.stream().map(cell -> cell.equals(FROM_LEFT) ? "" : cell).toList()
        : row;
  }

  /** Returns a row in which continued cells repeat the text of the merged one. */
  static List<String> spread(List<String> row) {
    List<String> spread = new ArrayList<>();
    for (String cell : row) {
      boolean isContinued = cell.equals(FROM_LEFT) && !spread.isEmpty();
      spread.add(isContinued ? spread.get(spread.size() - 1) : cell);
    }
    return spread;
  }

  /** Returns the number of cells up to the last one that is neither empty nor continued. */
  static int width(List<String> row) {
    int width = row.size();
    while (width > 0 && (row.get(width - 1).isBlank() || row.get(width - 1).equals(FROM_LEFT))) {
      width--;
    }
    return width;
  }

  /** Returns the column names of several header rows, joined from top to bottom. */
  static List<String> names(List<List<String>> heads) {
    List<String> names = new ArrayList<>();
    for (List<String> head : heads) {
      List<String> row = spread(head);
      for (int i = 0; i < row.size(); i++) {
        String name = ReadableText.line(row.get(i));
        if (i == names.size()) {
          names.add(name);
        } else if (!names.get(i).equals(name)) {
          names.set(i, (names.get(i) + " " + name).strip());
        }
      }
    }
    return names;
  }
}
