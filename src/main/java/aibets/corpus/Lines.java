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

  /** The length of a bullet, a space and a letter. */
  private static final int SHORTEST_ITEM = 3;

  /** The minimum length of lines in a hard-wrapped paragraph, except the last. */
  private static final int WRAPPED_FROM = 50;

  private static final int WRAPPED_TO = 100;

  /**
   * A line, which refers to the whole text rather than copying its part, as there may be millions.
   *
   * @param whole the text that it is part of
   * @param start offset of its first visible character
   * @param end offset after its last visible character; equal to {@code start} for a blank line
   * @param content offset after the bullet, if there is one
   */
  record Line(String whole, int start, int end, int content) {

    String text() {
      return whole.substring(start, end);
    }

    boolean isBlank() {
      return start == end;
    }

    int length() {
      return end - start;
    }

    boolean isItem() {
      return content > start;
    }

    boolean isDated() {
      return !isBlank()
          && Character.isDigit(whole.charAt(start))
          && DATED.matcher(text()).lookingAt();
    }

    boolean hasDigit() {
      return text().chars().anyMatch(Character::isDigit);
    }

    /** Whether it has a letter; cheaper than most patterns that need it. */
    boolean has(char letter) {
      return text().indexOf(letter) >= 0;
    }

    int words() {
      return WordCount.count(whole, start, end);
    }

    boolean endsSentence() {
      int last = end - 1;
      while (last >= start && "\"'”’)]".indexOf(whole.charAt(last)) >= 0) {
        last--;
      }
      return last >= start && ".!?…".indexOf(whole.charAt(last)) >= 0;
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
    if (end - start < SHORTEST_ITEM) {
      return new Line(text, start, end, start);
    }
    Matcher bullet = BULLET.matcher(text).region(start, end);
    return new Line(text, start, end, bullet.lookingAt() ? bullet.end() : start);
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
        joined.add(new Line(text, first.start(), to, first.content()));
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
    long continued = paragraph.stream().skip(1).filter(Lines::startsLowerCase).count();
    return full.stream()
            .allMatch(line -> line.length() >= WRAPPED_FROM && line.length() <= WRAPPED_TO)
        && 3 * continued >= full.size();
  }

  private static boolean startsLowerCase(Line line) {
    return !line.isBlank() && Character.isLowerCase(line.whole().codePointAt(line.start()));
  }
}
