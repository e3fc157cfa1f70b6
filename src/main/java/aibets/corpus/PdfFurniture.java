package aibets.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Removes what recurs at the same place of many pages: running headers, footers, page numbers. */
final class PdfFurniture {

  /** The height of the margins, relative to the page. */
  private static final double MARGIN = 0.13;

  /** The minimum share of pages; less than half, because left and right pages may differ. */
  private static final double SHARE = 0.3;

  /** The maximum distance between equal places, in points. */
  private static final double SAME_PLACE = 4;

  private static final Pattern NUMBER = Pattern.compile("\\d+|\\b[ivxl]{1,6}\\b");

  private PdfFurniture() {}

  /** A text without its numbers, at a place. */
  private record Piece(String text, long place) {}

  /** Returns the pages without headers and footers. */
  static List<PdfPage> removed(List<PdfPage> pages) {
    Map<Piece, Integer> counts = new HashMap<>();
    for (PdfPage page : pages) {
      Set<Piece> here = new HashSet<>();
      page.spans().stream()
          .filter(span -> isInMargin(span, page))
          .map(PdfFurniture::piece)
          .forEach(here::add);
      here.forEach(piece -> counts.merge(piece, 1, Integer::sum));
    }
    int most = Math.max(2, (int) Math.ceil(SHARE * pages.size()));
    List<PdfPage> rest = new ArrayList<>();
    for (PdfPage page : pages) {
      List<PdfSpan> spans =
          page.spans().stream()
              .filter(span -> !isInMargin(span, page) || counts.getOrDefault(piece(span), 0) < most)
              .toList();
      rest.add(new PdfPage(page.number(), page.height(), spans));
    }
    return rest;
  }

  private static boolean isInMargin(PdfSpan span, PdfPage page) {
    return span.baseline() < MARGIN * page.height()
        || span.baseline() > (1 - MARGIN) * page.height();
  }

  private static Piece piece(PdfSpan span) {
    String text = NUMBER.matcher(span.text().toLowerCase(Locale.ROOT)).replaceAll("#");
    return new Piece(text, Math.round(span.baseline() / SAME_PLACE));
  }
}
