package aibets.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines whose words are aligned in columns: the rows of a table. */
final class PdfTable {

  private static final int MIN_ROWS = 2;

  /** The maximum average length of a cell, in letters. */
  private static final int MAX_CELL_LETTERS = 40;

  /** The maximum distance between lines of a cell, relative to the font size. */
  private static final double WRAPPED = 1.6;

  private final List<PdfLine> lines;

  private PdfTable(List<PdfLine> lines) {
    this.lines = lines;
  }

  /** Returns the end of the table that starts at a line; that line itself if there is none. */
  static int end(List<PdfLine> lines, int from) {
    PdfLine first = lines.get(from);
    if (first.spans().size() < 2 || TypedBullet.opens(first.text())) {
      return from;
    }
    int end = from + 1;
    while (end < lines.size() && continues(lines, from, end)) {
      end++;
    }
    List<PdfLine> run = lines.subList(from, end);
    return new PdfTable(run).isTable() ? end : from;
  }

  /** Returns the cells of lines that form a table. */
  static List<List<String>> rows(List<PdfLine> lines) {
    return new PdfTable(lines).rows();
  }

  private static boolean continues(List<PdfLine> lines, int from, int at) {
    PdfLine line = lines.get(at);
    PdfLine first = lines.get(from);
    return line.page() == first.page()
        && line.column().equals(first.column())
        && !TypedBullet.opens(line.text())
        && (line.spans().size() > 1 || isWrapped(line, lines.get(at - 1)));
  }

  /**
   * Whether a line continues a cell other than the first, which could also be text below the table.
   */
  private static boolean isWrapped(PdfLine line, PdfLine before) {
    double below = line.first().baseline() - before.first().baseline();
    return below <= WRAPPED * line.size()
        && before.spans().stream().skip(1).anyMatch(span -> span.overlaps(line.first()))
        && !before.first().overlaps(line.first());
  }

  private boolean isTable() {
    List<PdfSpan> columns = columns();
    long rows = lines.stream().filter(line -> line.spans().size() > 1).count();
    double letters =
        lines.stream()
            .flatMap(line -> line.spans().stream())
            .mapToInt(span -> span.text().length())
            .average()
            .orElse(0);
    return rows >= MIN_ROWS
        && columns.size() > 1
        && letters <= MAX_CELL_LETTERS
        && lines.stream().allMatch(line -> line.spans().size() <= columns.size());
  }

  /** Returns the horizontal extents of the columns, from left to right. */
  private List<PdfSpan> columns() {
    List<PdfSpan> spans =
        lines.stream()
            .flatMap(line -> line.spans().stream())
            .sorted(Comparator.comparingDouble(PdfSpan::left))
            .toList();
    List<PdfSpan> columns = new ArrayList<>();
    for (PdfSpan span : spans) {
      int last = columns.size() - 1;
      if (last >= 0 && columns.get(last).overlaps(span)) {
        PdfSpan open = columns.get(last);
        double right = Math.max(open.right(), span.right());
        columns.set(last, new PdfSpan("", open.left(), right, 0, 0, false));
      } else {
        columns.add(span);
      }
    }
    return columns;
  }

  private List<List<String>> rows() {
    List<PdfSpan> columns = columns();
    List<List<String>> rows = new ArrayList<>();
    for (PdfLine line : lines) {
      boolean isRest = line.spans().size() == 1 && !rows.isEmpty();
      List<String> cells =
          isRest
              ? rows.get(rows.size() - 1)
              : new ArrayList<>(columns.stream().map(column -> "").toList());
      for (PdfSpan span : line.spans()) {
        int at = column(columns, span);
        cells.set(at, (cells.get(at) + " " + span.text()).strip());
      }
      if (!isRest) {
        rows.add(cells);
      }
    }
    return rows;
  }

  private static int column(List<PdfSpan> columns, PdfSpan span) {
    int at = 0;
    while (at < columns.size() - 1 && !columns.get(at).overlaps(span)) {
      at++;
    }
    return at;
  }
}
