package aibets.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes table rows with column labels, so that each cell can be understood: "Grade: Senior · Days:
 * 28". One instance per document.
 */
final class TableText {

  static final String BETWEEN = " · ";

  /** The maximum length of a row; longer ones are split, and each part repeats the first cell. */
  private static final int MAX_WORDS = 60;

  private static final int MAX_LABEL_CHARACTERS = 120;

  private final OutlineBuilder outline;

  /** The remaining number of characters that labels may add to the document. */
  private int room = 4_000_000;

  private List<String> lastHeader = List.of();
  private List<String> lastLabels = List.of();

  TableText(OutlineBuilder outline) {
    this.outline = outline;
  }

  /** Writes a table; the header may be empty, and longer or shorter than the rows. */
  void write(List<String> header, List<List<String>> rows) {
    List<String> labels = labels(header);
    if (rows.isEmpty()) {
      outline.line(String.join(BETWEEN, labels.stream().filter(each -> !each.isBlank()).toList()));
    }
    writeRows("", labels, rows);
  }

  /** Writes the rows of a group, each prefixed with the name of the group. */
  void writeGroup(String name, List<String> header, List<List<String>> rows) {
    String group = group(name);
    if (rows.isEmpty() || group.isEmpty()) {
      outline.line(ReadableText.label(name));
    }
    writeRows(group, labels(header), rows);
  }

  /** Returns what precedes the rows of a group: its name and a colon, empty if it is no name. */
  static String group(String name) {
    String group = ReadableText.label(name);
    boolean isName = group.length() <= MAX_LABEL_CHARACTERS && !group.matches(".*[.!?;]");
    return isName && !group.isEmpty() ? group + ": " : "";
  }

  /** Writes a row after the name of its group, which may be empty. */
  void write(String group, List<String> header, List<String> row) {
    writeRows(group, labels(header), List.of(row));
  }

  private List<String> labels(List<String> header) {
    if (!header.equals(lastHeader)) {
      lastHeader = List.copyOf(header);
      lastLabels = header.stream().map(TableText::label).toList();
    }
    return lastLabels;
  }

  private void writeRows(String group, List<String> labels, List<List<String>> rows) {
    for (List<String> row : rows) {
      room -= group.length();
      write(room < 0 ? "" : group, cells(labels, row));
    }
  }

  private static String label(String cell) {
    return WordPieceBound.shortened(ReadableText.label(cell), MAX_LABEL_CHARACTERS);
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
      if (!line.isEmpty() && words(line) + words(cell) > MAX_WORDS) {
        outline.line(group + line);
        line.setLength(0);
        line.append(cells.get(0).length() > MAX_LABEL_CHARACTERS ? "" : cells.get(0));
      }
      line.append(line.isEmpty() ? "" : BETWEEN).append(cell);
    }
    if (!line.isEmpty()) {
      outline.line(group + line);
    }
  }

  private static int words(CharSequence text) {
    return WordCount.count(text.toString(), 0, text.length());
  }
}
