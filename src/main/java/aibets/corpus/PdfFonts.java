package aibets.corpus;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Distinguishes headings from text by font.
 *
 * @param body the most common font size, in points
 * @param isBodyBold whether most text is bold
 */
record PdfFonts(double body, boolean isBodyBold) {

  /** The maximum difference between equal font sizes, in points. */
  static final double SAME = 0.6;

  private static final double LARGER = 1.15;
  private static final double TOP_LEVEL_RATIO = 1.5;
  private static final int MAX_HEADING_CHARACTERS = 200;
  private static final int MIN_CAPITALS = 6;
  private static final int MAX_BOLD_HEADING_CHARACTERS = 90;

  static PdfFonts of(List<PdfLine> lines) {
    Map<Double, Integer> sizes = new TreeMap<>();
    int bold = 0;
    int all = 0;
    for (PdfLine line : lines) {
      int letters = line.text().length();
      sizes.merge(Math.round(line.size() * 2) / 2.0, letters, Integer::sum);
      bold += line.isBold() ? letters : 0;
      all += letters;
    }
    double body =
        sizes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0.0);
    return new PdfFonts(body, bold * 2 > all);
  }

  boolean isLarge(double size) {
    return size >= LARGER * body;
  }

  /** Returns the level of a heading: the larger its font, the higher. */
  int level(double size) {
    return !isLarge(size) ? OutlineBuilder.BOLD : size > TOP_LEVEL_RATIO * body ? 1 : 2;
  }

  /** Whether consecutive lines are a heading. */
  boolean isHeading(List<PdfLine> lines, String text) {
    boolean hasWord = text.codePoints().filter(Character::isLetter).count() > 1;
    boolean isSentence = text.matches("(?s).*[.;,]$");
    if (!hasWord || isSentence) {
      return false;
    }
    boolean bold = !isBodyBold && lines.stream().allMatch(PdfLine::isBold);
    double size = lines.stream().mapToDouble(PdfLine::size).min().orElse(0);
    return (isLarge(size) && text.length() <= MAX_HEADING_CHARACTERS)
        || (lines.size() == 1 && isCapitals(text))
        || (bold && size >= body - SAME && text.length() <= MAX_BOLD_HEADING_CHARACTERS);
  }

  private static boolean isCapitals(String text) {
    return text.length() <= MAX_BOLD_HEADING_CHARACTERS
        && text.codePoints().filter(Character::isUpperCase).count() >= MIN_CAPITALS
        && text.codePoints().noneMatch(Character::isLowerCase)
        && text.codePoints().noneMatch(Character::isDigit);
  }
}
