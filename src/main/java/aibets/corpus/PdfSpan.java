package aibets.corpus;

/**
 * Words of one line of a page that stand close together.
 *
 * @param left in points from the page's left edge
 * @param right behind its last letter
 * @param baseline in points from the page's top
 * @param size of its letters, in points
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
