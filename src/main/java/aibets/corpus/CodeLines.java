package aibets.corpus;

import java.util.ArrayList;
import java.util.List;

/** Splits program code into parts short enough to quote. */
final class CodeLines {

  private static final int TOGETHER = 6;
  private static final int LENGTH = 400;

  private CodeLines() {}

  /** Returns parts of a few consecutive lines, without surrounding blank lines. */
  static List<String> of(String code) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int lines = 0;
    for (String line : code.split("\n", -1)) {
      boolean full = lines == TOGETHER || part.length() + line.length() > LENGTH;
      if (line.isBlank() || full) {
        add(part, parts);
        lines = 0;
      }
      if (!line.isBlank()) {
        part.append(part.isEmpty() ? "" : "\n").append(line.stripTrailing());
        lines++;
      }
    }
    add(part, parts);
    return parts;
  }

  private static void add(StringBuilder part, List<String> parts) {
    String text = part.toString().strip();
    if (!text.isEmpty()) {
      parts.add(text);
    }
    part.setLength(0);
  }
}
