package aibets.corpus;

/**
 * Limits what would take a Markdown parser quadratic time or too much memory: tables with rows far
 * shorter than the header, each of which is filled up, tables with too many columns, and paragraphs
 * with too many lines or delimiters.
 */
final class TableRows {

  /** The maximum number of missing cells per character of the table. */
  private static final int FILLED_UP = 2;

  /** The maximum number of lines of a paragraph; the parser scans all of them for each new one. */
  private static final int TOGETHER = 500;

  /** The maximum number of columns; a wider table is read as text. */
  private static final int MAX_COLUMNS = 10_000;

  /** Delimiters, which the parser keeps until the paragraph ends. */
  private static final String MARKS = "*_[!~";

  private static final int MARKS_TOGETHER = 20_000;

  private final StringBuilder bounded = new StringBuilder();
  private int columns;
  private int lines;
  private int barsBefore;
  private boolean isTable;
  private long room;
  private int marks;

  private TableRows() {}

  /** Returns the Markdown with a blank line before the first excessive row. */
  static String bounded(String markdown) {
    TableRows rows = new TableRows();
    for (int from = 0; from < markdown.length(); ) {
      int end = markdown.indexOf('\n', from);
      end = end < 0 ? markdown.length() : end + 1;
      rows.add(markdown, from, end);
      from = end;
    }
    return rows.bounded.toString();
  }

  private void add(String markdown, int from, int end) {
    Line line = Line.of(markdown, from, end);
    room += (long) FILLED_UP * (end - from);
    if (line.isBlank()) {
      columns = 0;
      room = 0;
    } else if (line.isRule()) {
      columns = Math.max(columns, line.bars() + 1);
    }
    isTable = !line.isBlank() && (isTable || (line.isRule() && isHead(line)));
    lines = line.isBlank() || isTable ? 0 : lines + 1;
    barsBefore = line.bars();
    if (lines > TOGETHER) {
      bounded.append('\n');
      lines = 1;
    }
    room -= Math.max(0, columns - line.bars() - 1);
    if (columns > 0 && room < 0) {
      bounded.append('\n');
      columns = 0;
      room = 0;
      isTable = false;
      lines = 1;
    }
    if (line.isRule() && line.bars() > MAX_COLUMNS) {
      bounded.append('\n');
      columns = 0;
      isTable = false;
    }
    marks = line.isBlank() ? 0 : marks + line.marks();
    if (marks > MARKS_TOGETHER) {
      appendApart(markdown, from, end);
    } else {
      bounded.append(markdown, from, end);
    }
  }

  private void appendApart(String markdown, int from, int end) {
    marks = 0;
    bounded.append('\n');
    for (int i = from; i < end; i++) {
      bounded.append(markdown.charAt(i));
      marks += MARKS.indexOf(markdown.charAt(i)) >= 0 ? 1 : 0;
      if (marks > MARKS_TOGETHER) {
        bounded.append("\n\n");
        marks = 0;
      }
    }
  }

  /**
   * Whether the line before a rule is a table header: it has as many cells, with or without outer
   * bars.
   */
  private boolean isHead(Line rule) {
    return barsBefore > 0 && Math.abs(barsBefore - rule.bars()) <= 2;
  }

  /** The composition of a line; a rule separates a table's header from its rows. */
  private record Line(int bars, int dashes, int others, int marks) {

    static Line of(String text, int from, int end) {
      int bars = 0;
      int dashes = 0;
      int others = 0;
      int marks = 0;
      for (int i = from; i < end; i++) {
        marks += MARKS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        switch (text.charAt(i)) {
          case '|' -> bars++;
          case '-' -> dashes++;
          case ':', '>', ' ', '\t', '\n' -> {}
          default -> others++;
        }
      }
      return new Line(bars, dashes, others, marks);
    }

    boolean isBlank() {
      return bars == 0 && dashes == 0 && others == 0;
    }

    boolean isRule() {
      return others == 0 && dashes > 0;
    }
  }
}
