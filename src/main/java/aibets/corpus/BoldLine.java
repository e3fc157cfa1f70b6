package aibets.corpus;

import java.util.regex.Pattern;

/** A line in bold that stands alone: a heading, unless it is a sentence that is stressed. */
final class BoldLine {

  private static final int WORDS = 14;
  private static final int LENGTH = 110;
  private static final Pattern NO_HEADING_END = Pattern.compile("(?s).*[.!;,…][\"'”’)]*");
  private static final Pattern QUESTION = Pattern.compile("(?s)Q(?:uestion)?\\s?\\d*[.:)] .*\\?");

  private BoldLine() {}

  static boolean isHeading(String line) {
    return isShort(line) && !NO_HEADING_END.matcher(line.strip()).matches();
  }

  /** "Q: How much is parking?", of which the answer follows. */
  static boolean isQuestion(String line) {
    return isShort(line) && QUESTION.matcher(line.strip()).matches();
  }

  private static boolean isShort(String line) {
    return !line.isBlank()
        && line.length() <= LENGTH
        && Words.count(line, 0, line.length()) <= WORDS;
  }

  /** Without the colon behind it. */
  static String heading(String line) {
    return line.strip().replaceFirst("\\s*:$", "");
  }
}
