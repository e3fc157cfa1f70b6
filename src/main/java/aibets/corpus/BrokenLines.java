package aibets.corpus;

import java.util.ArrayList;
import java.util.List;

/** The lines of a paragraph with explicit line breaks ({@code <br>}). */
final class BrokenLines {

  private BrokenLines() {}

  /** Splits a paragraph; a line that starts in lower case continues the one before. */
  static List<String> of(String paragraph) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String each : paragraph.split("\n", -1)) {
      String next = ReadableText.line(each);
      if (!line.isEmpty() && !next.isEmpty() && !Character.isLowerCase(next.codePointAt(0))) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() || next.isEmpty() ? "" : " ").append(next);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Joins the lines into one, as for a table cell. */
  static String joined(String lines) {
    StringBuilder joined = new StringBuilder();
    for (String each : lines.split("\n", -1)) {
      String line = ReadableText.line(each);
      if (!joined.isEmpty() && !line.isEmpty()) {
        joined.append(Character.isLetterOrDigit(joined.charAt(joined.length() - 1)) ? ", " : " ");
      }
      joined.append(line);
    }
    return joined.toString();
  }
}
