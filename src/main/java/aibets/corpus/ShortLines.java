package aibets.corpus;

import aibets.corpus.Lines.Line;
import java.util.List;

/** Distinguishes list items without bullets, such as prices, from headings. */
final class ShortLines {

  /** The minimum length of a list; fewer lines may be a title and a line below it. */
  private static final int MIN_LINES = 3;

  private final String text;
  private final List<Line> lines;
  private final boolean[] listed;

  ShortLines(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
    this.listed = new boolean[lines.size()];
    for (int from = 0; from < lines.size(); ) {
      int end = end(from);
      markRun(from, end);
      from = end;
    }
  }

  /** Whether a line is one of several consecutive short lines. */
  boolean isListed(int at) {
    return listed[at];
  }

  /** Whether the next line follows without a blank line. */
  boolean goesOn(int at) {
    if (at + 1 >= lines.size()) {
      return false;
    }
    String between = text.substring(lines.get(at).end(), lines.get(at + 1).start());
    return between.isBlank()
        && between.indexOf('\n') >= 0
        && between.indexOf('\n') == between.lastIndexOf('\n');
  }

  private int end(int from) {
    int end = from + 1;
    while (RawBlocks.looksLikeHeading(lines.get(from))
        && goesOn(end - 1)
        && RawBlocks.looksLikeHeading(lines.get(end))) {
      end++;
    }
    return end;
  }

  /**
   * Marks a run of short lines. The last line before other text is its heading, and the first one
   * before lines with numbers is, too.
   */
  private void markRun(int from, int end) {
    int last = goesOn(end - 1) ? end - 1 : end;
    boolean isHeaded =
        last - from > MIN_LINES
            && !hasDigit(from)
            && lines.subList(from + 1, last).stream().allMatch(ShortLines::hasDigit);
    for (int i = isHeaded ? from + 1 : from; i < last && last - from >= MIN_LINES; i++) {
      listed[i] = true;
    }
  }

  private boolean hasDigit(int at) {
    return hasDigit(lines.get(at));
  }

  private static boolean hasDigit(Line line) {
    return line.hasDigit();
  }
}
