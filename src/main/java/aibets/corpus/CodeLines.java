package aibets.corpus;

import java.util.ArrayList;
import java.util.List;

/** Parts a program's text into what is short enough to be quoted. */
final class CodeLines {

  private static final int TOGETHER = 6;
  private static final int LENGTH = 400;

  private CodeLines() {}

  /** Up to some lines that stand together, without the space around them. */
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
