package aibets.corpus;

import java.util.List;

/** Detects paragraph ends. */
final class PdfBreaks {

  /** The maximum line distance within a paragraph, relative to the font size. */
  private static final double APART = 1.75;

  /** The maximum line distance, relative to that of the paragraph so far. */
  private static final double FURTHER = 1.3;

  /** The minimum indentation of a paragraph, relative to the font size. */
  private static final double INDENT = 0.8;

  /** The minimum free space, relative to the column width, after the last line of a paragraph. */
  private static final double SHORT = 0.2;

  private PdfBreaks() {}

  /** Whether a line starts a new paragraph. */
  static boolean between(List<PdfLine> open, PdfLine line, PdfFonts fonts) {
    PdfLine last = open.get(open.size() - 1);
    if (TypedBullet.opens(line.text())
        || Math.abs(line.size() - last.size()) > PdfFonts.SAME + 0.05 * last.size()
        || (line.isBold() != last.isBold() && isMarked(open, line) && !opensLow(line))) {
      return true;
    }
    if (line.page() != last.page() || line.first().baseline() <= last.first().baseline()) {
      return !runsOn(last, line);
    }
    return isBelow(open, last, line) || hadRoom(last, line) || isIndented(open, last, line);
  }

  /** Whether bold text is a heading and not emphasis within a text. */
  private static boolean isMarked(List<PdfLine> open, PdfLine line) {
    return line.isBold() || open.stream().allMatch(PdfLine::isBold);
  }

  /** Whether a sentence continues in the next column or on the next page. */
  private static boolean runsOn(PdfLine last, PdfLine line) {
    double room = last.column().right() - last.last().right();
    boolean isFull = room < SHORT * (last.column().right() - last.column().left());
    return !endsSentence(last.text()) && (isFull || opensLow(line));
  }

  private static boolean opensLow(PdfLine line) {
    return Character.isLowerCase(line.text().codePointAt(0));
  }

  private static boolean isBelow(List<PdfLine> open, PdfLine last, PdfLine line) {
    double distance = line.first().baseline() - last.first().baseline();
    boolean further =
        open.size() > 1
            && last.page() == open.get(0).page()
            && distance > FURTHER * distance(open.get(open.size() - 2), last)
            && distance(open.get(open.size() - 2), last) > 0;
    return further || distance > APART * line.size();
  }

  private static double distance(PdfLine above, PdfLine below) {
    return below.first().baseline() - above.first().baseline();
  }

  /** Whether the first word of a line would have fitted on the line before. */
  private static boolean hadRoom(PdfLine last, PdfLine line) {
    String text = line.text();
    int space = text.indexOf(' ');
    double word = line.first().width() / Math.max(1, line.first().text().length());
    word *= 1 + (space < 0 ? text.length() : space);
    double room = last.column().right() - last.last().right() - word;
    boolean isShort = room > SHORT * (last.column().right() - last.column().left());
    return (room > 0 && endsSentence(last.text())) || (isShort && !opensLow(line));
  }

  private static boolean isIndented(List<PdfLine> open, PdfLine last, PdfLine line) {
    return !TypedBullet.opens(open.get(0).text())
        && line.first().left() > last.first().left() + INDENT * line.size()
        && endsSentence(last.text());
  }

  private static boolean endsSentence(String text) {
    return text.matches("(?s).*[.!?:;…][\"'”’)\\]]*");
  }
}
