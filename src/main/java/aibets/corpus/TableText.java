package aibets.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rows of tables so that one can tell what a cell means: "Grade: Senior · Days: 28". One
 * for each document.
 */
final class TableText {

  static final String BETWEEN = " · ";

  /** A longer row is written as several, each with its first cell. */
  private static final int LONGEST_IN_WORDS = 60;

  private static final int LONGEST_LABEL = 120;

  private final OutlineBuilder outline;

  /** In characters: what labels may add to a document. */
  private int room = 4_000_000;

  TableText(OutlineBuilder outline) {
    this.outline = outline;
  }

  /** A header may be empty, and shorter or longer than the rows. */
  void write(List<String> header, List<List<String>> rows) {
    List<String> labels = header.stream().map(TableText::label).toList();
    if (rows.isEmpty()) {
      outline.line(String.join(BETWEEN, labels.stream().filter(each -> !each.isBlank()).toList()));
    }
    write("", labels, rows);
  }

  /** Writes rows that belong together, each with their common name. */
  void writeGroup(String name, List<String> header, List<List<String>> rows) {
    String group = VisibleText.line(name).replaceFirst("\\s*:$", "");
    boolean isName = group.length() <= LONGEST_LABEL && !group.matches(".*[.!?;]");
    if (rows.isEmpty() || !isName) {
      outline.line(group);
    }
    write(isName ? group + ": " : "", header.stream().map(TableText::label).toList(), rows);
  }

  private void write(String group, List<String> labels, List<List<String>> rows) {
    for (List<String> row : rows) {
      room -= group.length();
      write(room < 0 ? "" : group, cells(labels, row));
    }
  }

  private static String label(String cell) {
    return WordPieceBound.shortened(
        VisibleText.line(cell).replaceFirst("\\s*:$", ""), LONGEST_LABEL);
  }

  private List<String> cells(List<String> labels, List<String> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String cell = BrokenLines.joined(row.get(i));
      if (!cell.isEmpty()) {
        cells.add(labelled(i < labels.size() ? labels.get(i) : "", cell));
      }
    }
    return cells;
  }

  private String labelled(String label, String cell) {
    if (label.isEmpty() || label.equals(cell) || label.length() > room) {
      return cell;
    }
    room -= label.length();
    return label + ": " + cell;
  }

  private void write(String group, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (String cell : cells) {
      if (!line.isEmpty() && words(line) + words(cell) > LONGEST_IN_WORDS) {
        outline.line(group + line);
        line.setLength(0);
        line.append(cells.get(0).length() > LONGEST_LABEL ? "" : cells.get(0));
      }
      line.append(line.isEmpty() ? "" : BETWEEN).append(cell);
    }
    if (!line.isEmpty()) {
      outline.line(group + line);
    }
  }

  private static int words(CharSequence text) {
    return Words.count(text.toString(), 0, text.length());
  }
}
