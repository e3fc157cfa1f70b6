package aibets.corpus;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a column.
 *
 * @param page number, from 1
 * @param column that contains it
 * @param spans from left to right, at least one
 */
record PdfLine(int page, Column column, List<PdfSpan> spans) {

  /** The edges of a column, in points from the left edge of the page. */
  record Column(double left, double right) {}

  PdfSpan first() {
    return spans.get(0);
  }

  PdfSpan last() {
    return spans.get(spans.size() - 1);
  }

  double size() {
    return spans.stream().mapToDouble(PdfSpan::size).max().orElse(0);
  }

  boolean isBold() {
    return spans.stream().allMatch(PdfSpan::isBold);
  }

  String text() {
    return spans.stream().map(PdfSpan::text).collect(Collectors.joining(" "));
  }
}
