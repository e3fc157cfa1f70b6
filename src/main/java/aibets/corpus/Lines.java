package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trimmed lines of a raw text, with their offsets. */
final class Lines {

  private static final Pattern BULLET =
      Pattern.compile("(?:[-*•·–▪◦‣●]\\s+|\\(?\\d{1,2}[.)]\\s+|\\(?[a-z][.)]\\s+)(?=\\S)");

  private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?(?=\\S|\\s|$)");

  /** The minimum length of lines in a hard-wrapped paragraph, except the last. */
  private static final int WRAPPED_FROM = 50;

  private static final int WRAPPED_TO = 100;

  /**
   * A line.
   *
   * @param start offset of its first visible character
   * @param end offset after its last visible character; equal to {@code start} for a blank line
   * @param content offset after the bullet, if there is one
   */
  record Line(String text, int start, int end, int content) {

    boolean isBlank() {
      return start == end;
    }

    boolean isItem() {
      return content > start;
    }

    boolean isDated() {
      return DATED.matcher(text).lookingAt();
    }

    int words() {
      return WordCount.count(text, 0, text.length());
    }

    boolean endsSentence() {
      int last = text.length() - 1;
      while (last >= 0 && "\"'”’)]".indexOf(text.charAt(last)) >= 0) {
        last--;
      }
      return last >= 0 && ".!?…".indexOf(text.charAt(last)) >= 0;
    }
  }

  private Lines() {}

  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      lines.add(line(text, from, end));
      from = end + 1;
    }
    return joinedWhereWrapped(text, lines);
  }

  private static Line line(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    String trimmed = text.substring(start, end);
    Matcher bullet = BULLET.matcher(trimmed);
    return new Line(trimmed, start, end, bullet.lookingAt() ? start + bullet.end() : start);
  }

  /** Joins the lines of hard-wrapped paragraphs. */
  private static List<Line> joinedWhereWrapped(String text, List<Line> lines) {
    List<Line> joined = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int end = paragraphEnd(lines, i);
      if (isWrapped(lines.subList(i, end))) {
        Line first = lines.get(i);
        int to = lines.get(end - 1).end();
        joined.add(new Line(text.substring(first.start(), to), first.start(), to, first.content()));
      } else {
        joined.addAll(lines.subList(i, end));
      }
      i = end;
    }
    return joined;
  }

  private static int paragraphEnd(List<Line> lines, int from) {
    int end = from + 1;
    while (end < lines.size()
        && !lines.get(from).isBlank()
        && !lines.get(end).isBlank()
        && !lines.get(end).isItem()) {
      end++;
    }
    return end;
  }

  private static boolean isWrapped(List<Line> paragraph) {
    if (paragraph.size() == 1) {
      return false;
    }
    List<Line> full = paragraph.subList(0, paragraph.size() - 1);
    long continued =
        paragraph.stream().skip(1).filter(line -> startsLowerCase(line.text())).count();
    return full.stream()
            .allMatch(
                line -> line.text().length() >= WRAPPED_FROM && line.text().length() <= WRAPPED_TO)
        && 3 * continued >= full.size();
  }

  private static boolean startsLowerCase(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }
}
