package aibets.corpus;

/**
 * Words that are close together on a line.
 *
 * @param left in points from the left edge of the page
 * @param right after its last letter
 * @param baseline in points from the top of the page
 * @param size font size in points
 */
record PdfSpan(
    String text, double left, double right, double baseline, double size, boolean isBold) {

  double width() {
    return right - left;
  }

  boolean overlaps(PdfSpan other) {
    return left < other.right && other.left < right;
  }
}
