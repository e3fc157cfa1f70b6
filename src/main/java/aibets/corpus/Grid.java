package aibets.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * A table being read cell by cell. A cell that spans rows is repeated in each of them; the columns
 * that one spans are marked.
 */
final class Grid {

  private static final int WIDEST = 1_000;

  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private int heads;
  private boolean isHead;

  void row() {
    row = new ArrayList<>();
    isHead = false;
  }

  /** Marks the row as a header. */
  void head() {
    isHead = true;
  }

  /**
   * Adds a cell.
   *
   * @param columns that it spans
   */
  void cell(String text, int columns) {
    for (int i = 0; i < columns && row.size() < WIDEST; i++) {
      row.add(i == 0 ? text : MergedCells.FROM_LEFT);
    }
  }

  /** Adds a cell that continues from the row above. */
  void cellFromAbove(int columns) {
    int at = row.size();
    List<String> above = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
    cell(at < above.size() ? above.get(at) : "", columns);
  }

  /** Ends a row; keeps one of several consecutive empty rows as a gap. */
  void endRow() {
    while (!row.isEmpty() && row.get(row.size() - 1).isBlank()) {
      row.remove(row.size() - 1);
    }
    boolean isGap = row.isEmpty();
    if (!isGap || !(rows.isEmpty() || rows.get(rows.size() - 1).isEmpty())) {
      rows.add(row);
      heads += isHead && heads == rows.size() - 1 ? 1 : 0;
    }
  }

  /** Returns the rows, each up to its last non-empty cell. */
  List<List<String>> rows() {
    return rows;
  }

  boolean isList() {
    return rows.stream().allMatch(each -> MergedCells.width(each) < 2);
  }

  /** Returns all its text, for a table within a cell of another one. */
  String text() {
    OutlineBuilder text = new OutlineBuilder();
    write(text, new HeadedRows(text));
    return text.build().text().replace('\n', ' ').strip();
  }

  void write(OutlineBuilder outline, HeadedRows table) {
    if (isList()) {
      rows.forEach(each -> each.forEach(cell -> outline.paragraph(ReadableText.line(cell))));
    } else if (heads == 0 || heads == rows.size()) {
      table.write(ColumnsOfFigures.apart(rows));
    } else {
      int first = 0;
      while (first < heads - 1 && MergedCells.width(rows.get(first)) == 1) {
        outline.paragraph(ReadableText.line(rows.get(first++).get(0)));
      }
      List<String> names = MergedCells.names(rows.subList(first, heads));
      table.write(names, ColumnsOfFigures.apart(rows.subList(heads, rows.size())));
    }
  }
}
