package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the tables of a sheet, which are separated by empty rows. A row with a single cell above
 * or outside a table is a paragraph; a table without a header uses that of the table before.
 */
final class SheetTables {

  private static final Pattern GIVEN =
      Pattern.compile(
          "(?i)(sheet|tabelle|feuil|feuille|hoja|foglio|blad|munka|arkusz|list|лист) ?\\d*");

  private final OutlineBuilder outline;
  private final HeadedRows table;
  private List<String> head = List.of();
  private boolean isFirst = true;

  private SheetTables(OutlineBuilder outline) {
    this.outline = outline;
    this.table = new HeadedRows(outline);
  }

  /** Writes a sheet as a section, unless it has a default name. */
  static void write(OutlineBuilder outline, String name, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      outline.heading(1, GIVEN.matcher(name).matches() ? "" : name);
      write(outline, rows);
    }
  }

  /** Writes rows of cells that are single lines. */
  static void write(OutlineBuilder outline, List<List<String>> rows) {
    SheetTables tables = new SheetTables(outline);
    List<List<String>> open = new ArrayList<>();
    for (List<String> row : rows) {
      if (HeadedRows.filled(row) == 0) {
        tables.table(open);
        open = new ArrayList<>();
      } else {
        open.add(row);
      }
    }
    tables.table(open);
  }

  private void table(List<List<String>> rows) {
    int from = 0;
    while (from < rows.size() && HeadedRows.filled(rows.get(from)) == 1 && !isGroup(rows, from)) {
      outline.paragraph(String.join("", MergedCells.plain(rows.get(from++))));
    }
    List<List<String>> rest = rows.subList(from, rows.size());
    if (rest.isEmpty()) {
      return;
    }
    int heads = HeadedRows.heads(rest);
    if (heads > 0 && (isFirst || !fits(rest.get(0)))) {
      head = MergedCells.names(rest.subList(0, heads));
      table.write(head, rest.subList(heads, rest.size()));
    } else {
      table.write(head, rest);
    }
    isFirst = false;
  }

  /**
   * Whether a row fills the same columns as the header before, so that it belongs to that table.
   */
  private boolean fits(List<String> row) {
    if (head.size() != row.size()) {
      return false;
    }
    for (int i = 0; i < row.size(); i++) {
      if (head.get(i).isEmpty() != row.get(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row names a group of the table that the rows continue. */
  private boolean isGroup(List<List<String>> rows, int at) {
    return !head.isEmpty()
        && at + 1 < rows.size()
        && MergedCells.isGroup(rows.get(at), head.size());
  }
}
