package aibets.desk;

import java.text.BreakIterator;
import java.util.Locale;

/** Makes text from users or documents safe to show. */
public final class PlainText {

  /** A text or its beginning. */
  public record Cut(String text, boolean shortened) {}

  private PlainText() {}

  /**
   * Returns a single line: without control characters, bidirectional marks and unpaired surrogates,
   * and with white space collapsed.
   */
  public static String clean(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(line, point));
    return line.toString().strip();
  }

  private static void append(StringBuilder line, int point) {
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    } else if (Character.getType(point) == Character.SURROGATE) {
      line.append('\uFFFD');
    } else if (Character.getType(point) != Character.CONTROL && !isBidi(point)) {
      line.appendCodePoint(point);
    }
  }

  private static boolean isBidi(int point) {
    return (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x200E
        || point == 0x200F
        || point == 0x061C
        || point == 0xFEFF;
  }

  /** Returns a clean line, shortened with an ellipsis to {@code most} characters. */
  public static String line(String text, int most) {
    Cut cut = cut(clean(text), most - 1);
    return cut.shortened() ? cut.text() + "…" : cut.text();
  }

  /**
   * Shortens a text to at most {@code most} characters, at a word boundary if there is one in the
   * second half, and never within a grapheme.
   */
  public static Cut cut(String text, int most) {
    if (text.length() <= most) {
      return new Cut(text, false);
    }
    for (int end = most; end > most / 2; end--) {
      if (Character.isWhitespace(text.charAt(end)) && !text.substring(0, end).isBlank()) {
        return new Cut(text.substring(0, end).stripTrailing(), true);
      }
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.preceding(most + 1);
    return new Cut(text.substring(0, end > 0 ? end : wholePoint(text, most)), true);
  }

  private static int wholePoint(String text, int end) {
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }
}
