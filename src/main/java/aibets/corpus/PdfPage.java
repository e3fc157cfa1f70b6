package aibets.corpus;

import java.util.List;

/**
 * A page and the words on it, in no order.
 *
 * @param number from 1
 * @param height in points
 */
record PdfPage(int number, double height, List<PdfSpan> spans) {}
