package aibets.corpus;

import aibets.corpus.PdfLine.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Determines the reading order of the lines of a page: columns of prose one after another, table
 * cells side by side.
 */
final class PdfLayout {

  /** The minimum width of a line that spans all columns, relative to the text width. */
  private static final double WIDE = 0.6;

  /** The minimum distance of separate parts, relative to the usual line distance. */
  private static final double GAP = 1.5;

  private static final int MIN_ROWS = 3;

  /** The minimum average number of letters in a line of prose; shorter ones are table cells. */
  private static final int PROSE = 15;

  /** The maximum usual line distance of prose, relative to the font size. */
  private static final double DENSE = 1.8;

  /**
   * The maximum number of rows for column detection, which takes quadratic time; printed pages have
   * fewer.
   */
  private static final int MAX_ROWS = 400;

  private final int page;
  private final List<PdfLine> lines = new ArrayList<>();

  private PdfLayout(int page) {
    this.page = page;
  }

  static List<PdfLine> of(PdfPage page) {
    PdfLayout layout = new PdfLayout(page.number());
    List<Row> rows = rows(page.spans());
    if (rows.size() > MAX_ROWS) {
      layout.emit(rows);
    } else {
      layout.order(rows);
    }
    return layout.lines;
  }

  /** Spans on the same line. */
  private record Row(List<PdfSpan> spans) {

    double baseline() {
      return spans.get(0).baseline();
    }

    double left() {
      return spans.get(0).left();
    }

    double size() {
      return spans.stream().mapToDouble(PdfSpan::size).max().orElse(0);
    }

    boolean isWide(double width) {
      return spans.stream().anyMatch(span -> span.width() > WIDE * width);
    }
  }

  private static List<Row> rows(List<PdfSpan> spans) {
    List<PdfSpan> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingDouble(PdfSpan::baseline));
    List<Row> rows = new ArrayList<>();
    List<PdfSpan> open = new ArrayList<>();
    for (PdfSpan span : sorted) {
      if (!open.isEmpty() && span.baseline() - open.get(0).baseline() > span.size() / 2) {
        rows.add(row(open));
        open.clear();
      }
      open.add(span);
    }
    if (!open.isEmpty()) {
      rows.add(row(open));
    }
    return rows;
  }

  private static Row row(List<PdfSpan> spans) {
    return new Row(spans.stream().sorted(Comparator.comparingDouble(PdfSpan::left)).toList());
  }

  private void order(List<Row> rows) {
    if (rows.stream().allMatch(row -> row.spans().size() == 1)) {
      emit(rows);
      return;
    }
    double gutter = gutter(rows);
    if (!Double.isNaN(gutter)) {
      order(side(rows, gutter, true));
      order(side(rows, gutter, false));
      return;
    }
    int cut = cut(rows);
    if (cut > 0) {
      order(rows.subList(0, cut));
      order(rows.subList(cut, rows.size()));
    } else {
      emit(rows);
    }
  }

  private void emit(List<Row> rows) {
    Column column = extent(rows);
    rows.forEach(row -> lines.add(new PdfLine(page, column, row.spans())));
  }

  private static Column extent(List<Row> rows) {
    return new Column(
        rows.stream().mapToDouble(Row::left).min().orElse(0),
        rows.stream()
            .flatMap(row -> row.spans().stream())
            .mapToDouble(PdfSpan::right)
            .max()
            .orElse(0));
  }

  private static List<Row> side(List<Row> rows, double gutter, boolean left) {
    return rows.stream()
        .map(row -> row.spans().stream().filter(span -> span.left() < gutter == left).toList())
        .filter(spans -> !spans.isEmpty())
        .map(Row::new)
        .toList();
  }

  /** Returns the position of a vertical gap between columns of prose; NaN if there is none. */
  private static double gutter(List<Row> rows) {
    if (rows.size() < MIN_ROWS) {
      return Double.NaN;
    }
    List<PdfSpan> spans =
        rows.stream()
            .flatMap(row -> row.spans().stream())
            .sorted(Comparator.comparingDouble(PdfSpan::left))
            .toList();
    double right = spans.get(0).right();
    for (PdfSpan span : spans) {
      if (span.left() > right && areColumns(rows, span.left())) {
        return span.left();
      }
      right = Math.max(right, span.right());
    }
    return Double.NaN;
  }

  private static boolean areColumns(List<Row> rows, double gutter) {
    return isProse(side(rows, gutter, true)) && isProse(side(rows, gutter, false));
  }

  private static boolean isProse(List<Row> rows) {
    if (rows.size() < MIN_ROWS) {
      return false;
    }
    double letters =
        rows.stream()
            .flatMap(row -> row.spans().stream())
            .mapToInt(span -> span.text().length())
            .sum();
    return letters / rows.size() >= PROSE && leading(rows) <= DENSE * size(rows);
  }

  /** Returns the row at which to split horizontally; 0 if the rows belong together. */
  private static int cut(List<Row> rows) {
    Column extent = extent(rows);
    double width = extent.right() - extent.left();
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).isWide(width) != rows.get(i - 1).isWide(width)
          && isWorthCutting(rows, i, width)) {
        return i;
      }
    }
    return widestGap(rows);
  }

  /** Whether there are columns before or after the lines that span all columns. */
  private static boolean isWorthCutting(List<Row> rows, int at, double width) {
    int end = at + 1;
    while (end < rows.size() && rows.get(end).isWide(width) == rows.get(at).isWide(width)) {
      end++;
    }
    return !Double.isNaN(gutter(rows.subList(at, end)))
        || !Double.isNaN(gutter(rows.subList(0, at)));
  }

  private static int widestGap(List<Row> rows) {
    double leading = leading(rows);
    int cut = 0;
    double widest = 0;
    for (int i = 1; i < rows.size(); i++) {
      double gap = rows.get(i).baseline() - rows.get(i - 1).baseline();
      if (gap > widest && gap > GAP * Math.max(leading, rows.get(i).size())) {
        widest = gap;
        cut = i;
      }
    }
    return cut;
  }

  private static double size(List<Row> rows) {
    return rows.stream().mapToDouble(Row::size).average().orElse(0);
  }

  /** Returns the most common line distance. */
  private static double leading(List<Row> rows) {
    double[] gaps = new double[rows.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = rows.get(i + 1).baseline() - rows.get(i).baseline();
    }
    Arrays.sort(gaps);
    return gaps.length == 0 ? 0 : gaps[gaps.length / 2];
  }
}
