package aibets.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tracks which parts of a Markdown text are code, from start to end. */
final class CodeSpans {

  private static final Pattern FENCE =
      Pattern.compile(
          "[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*(`{3,}(?=[^`\\n]*(?:\\n|\\z))|~{3,})");

  /** The maximum number of backticks that delimit a code span. */
  private static final int BACKTICKS = 3;

  private final String text;

  /** By number of backticks: the offset before which no closing run exists. */
  private final int[] noneBefore = new int[BACKTICKS + 1];

  private int lineStart = -1;

  CodeSpans(String text) {
    this.text = text;
  }

  /** Returns the end of code that starts at an offset, or the offset itself if there is none. */
  int endAt(int at) {
    boolean opensLine = at == 0 || text.charAt(at - 1) == '\n';
    if (opensLine && lineStart != at) {
      lineStart = at;
      int end = fenceEnd(at);
      if (end > at) {
        return end;
      }
    }
    return text.charAt(at) == '`' ? spanEnd(at) : at;
  }

  private int fenceEnd(int at) {
    if (!mayBeFence(text, at, nextLine(at))) {
      return at;
    }
    Matcher fence = FENCE.matcher(text).region(at, text.length());
    if (!fence.lookingAt()) {
      return at;
    }
    String mark = fence.group(1);
    int line = nextLine(at);
    while (line < text.length()) {
      int next = nextLine(line);
      if (closes(text.substring(line, next), mark)) {
        return next;
      }
      line = next;
    }
    return text.length();
  }

  /** Returns the fence that opens a code block in a line; empty if there is none. */
  static String fence(String line) {
    if (!mayBeFence(line, 0, line.length())) {
      return "";
    }
    Matcher fence = FENCE.matcher(line);
    return fence.lookingAt() ? fence.group(1) : "";
  }

  /** Whether a line has the letters of a fence; cheaper than the pattern. */
  private static boolean mayBeFence(String text, int from, int end) {
    for (int i = from; i + 2 < end; i++) {
      char letter = text.charAt(i);
      if ((letter == '`' || letter == '~')
          && text.charAt(i + 1) == letter
          && text.charAt(i + 2) == letter) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line closes a code block with the given fence. */
  static boolean closes(String line, String mark) {
    String end = line.replaceFirst("^[ \\t>]+", "").strip();
    return end.length() >= mark.length() && end.chars().allMatch(each -> each == mark.charAt(0));
  }

  private int nextLine(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  private int spanEnd(int at) {
    int length = run(at);
    if (length > BACKTICKS || at < noneBefore[length]) {
      return at + length;
    }
    int i = at + length;
    while (i < text.length() && text.charAt(i) != '\n') {
      int run = run(i);
      if (run == length) {
        return i + run;
      }
      i += Math.max(1, run);
    }
    noneBefore[length] = i;
    return at + length;
  }

  private int run(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - at;
  }
}
