package aibets.corpus;

import java.util.List;

/**
 * A page and its text spans, unordered.
 *
 * @param number from 1
 * @param height in points
 */
record PdfPage(int number, double height, List<PdfSpan> spans) {}
