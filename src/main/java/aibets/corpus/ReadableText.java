package aibets.corpus;

import java.util.regex.Pattern;

/** Normalizes text to what a reader sees: plain spaces, no invisible characters. */
final class ReadableText {

  private static final String SPACE =
      "[\\t\\f \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]";

  private static final Pattern SPACES = Pattern.compile("(?:" + SPACE + "|[\\n\\r\\x0B])+");
  private static final Pattern ODD_SPACE = Pattern.compile("[" + SPACE + "&&[^\\t ]]");

  /** Soft hyphens, zero-width spaces, direction marks, and icon font characters. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Co}&&[^\\u200C\\u200D\\u0600-\\u0605\\u06DD\\u070F]]");

  /** Joiners beside Latin letters, where they have no effect. */
  private static final Pattern IDLE_JOINER =
      Pattern.compile(
          "(?<![^\\x00-\\u024F])[\\u200C\\u200D]+|[\\u200C\\u200D]+(?![^\\x00-\\u024F])");

  private ReadableText() {}

  /** Returns a single line without surrounding white space. */
  static String line(String text) {
    return isPlain(text) ? text.strip() : SPACES.matcher(shown(text)).replaceAll(" ").strip();
  }

  /** Returns such a line without a colon at its end. */
  static String label(String text) {
    String line = line(text);
    return line.endsWith(":") ? line.substring(0, line.length() - 1).stripTrailing() : line;
  }

  /** Whether a text is printable ASCII with single spaces, as most are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean isRepeated = letter == ' ' && i > 0 && text.charAt(i - 1) == ' ';
      if (letter < ' ' || letter > '~' || isRepeated) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(int letter) {
    return (letter >= ' ' && letter <= '~') || letter == '\n' || letter == '\t';
  }

  /** Returns the lines with their indentation. */
  static String lines(String text) {
    return text.chars().allMatch(ReadableText::isPlain)
        ? text
        : ODD_SPACE.matcher(shown(text)).replaceAll(" ");
  }

  private static String shown(String text) {
    return IDLE_JOINER.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
  }
}
