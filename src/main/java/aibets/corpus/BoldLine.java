package aibets.corpus;

import java.util.regex.Pattern;

/** A bold line on its own, which is a heading unless it is an emphasized sentence. */
final class BoldLine {

  private static final int WORDS = 14;
  private static final int LENGTH = 110;
  private static final Pattern NO_HEADING_END = Pattern.compile("(?s).*[.!;,…][\"'”’)]*");
  private static final Pattern QUESTION = Pattern.compile("(?s)Q(?:uestion)?\\s?\\d*[.:)] .*\\?");

  private BoldLine() {}

  static boolean isHeading(String line) {
    return isShort(line) && !NO_HEADING_END.matcher(line.strip()).matches();
  }

  /** Whether the line is a question that is answered below: "Q: How much is parking?". */
  static boolean isQuestion(String line) {
    return line.indexOf('?') >= 0 && isShort(line) && QUESTION.matcher(line.strip()).matches();
  }

  private static boolean isShort(String line) {
    return !line.isBlank()
        && line.length() <= LENGTH
        && WordCount.count(line, 0, line.length()) <= WORDS;
  }
}
