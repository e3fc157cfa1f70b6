package aibets.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Admonitions of Markdown dialects, indented below a mark ({@code !!! note}) or enclosed by marks
 * ({@code :::note}). A titled box becomes a section of its own.
 */
final class Admonitions {

  private static final Pattern BOX =
      Pattern.compile(
          "(?:!!!|\\?\\?\\?\\+?)\\s++[\\w-]++(?: [\\w -]*+)?+\\s*+(?:\"(?<title>.*)\")?"
              + "|===[+!]?\\s+\"(?<tab>.*)\"");

  /** The letters of which a mark has one. */
  private static final String MARKS = "!?=:";

  private static final Pattern FENCED_BOX =
      Pattern.compile(" {0,3}:{3,}\\s*(?<kind>\\{[^{}]*}|[\\w.-]*)(?<title>.*)");

  private static final String PART_END = "\n\n</details>\n\n";
  private static final int INDENT = 4;

  private final Deque<Indented> indented = new ArrayDeque<>();
  private final Deque<Boolean> fenced = new ArrayDeque<>();

  private record Indented(int columns, boolean isPart) {}

  /** Returns what closes the boxes that a line is not part of. */
  String endedBy(String line) {
    StringBuilder ended = new StringBuilder();
    while (!indented.isEmpty() && !line.isBlank() && columns(line) < indented.peek().columns()) {
      ended.append(indented.pop().isPart() ? PART_END : "");
    }
    return ended.toString();
  }

  /** Returns a line without the indentation of its boxes. */
  String within(String line) {
    if (indented.isEmpty() || line.isBlank()) {
      return line;
    }
    int columns = columns(line) - indented.peek().columns();
    return " ".repeat(Math.max(0, columns)) + line.stripLeading();
  }

  private static int columns(String line) {
    int columns = 0;
    for (int i = 0; i < line.length() && " \t".indexOf(line.charAt(i)) >= 0; i++) {
      columns += line.charAt(i) == ' ' ? 1 : INDENT - columns % INDENT;
    }
    return columns;
  }

  /** Returns the replacement of a line that opens or closes a box; empty for other lines. */
  Optional<String> opened(String line) {
    if (line.chars().noneMatch(letter -> MARKS.indexOf(letter) >= 0)) {
      return Optional.empty();
    }
    Matcher box = BOX.matcher(line.strip());
    if (box.matches()) {
      String title = Optional.ofNullable(box.group("tab")).orElse(box.group("title"));
      indented.push(new Indented(inner(columns(line)), title != null && !title.isBlank()));
      return Optional.of(part(title == null ? "" : title));
    }
    Matcher mark = FENCED_BOX.matcher(line);
    return mark.matches() ? Optional.of(fenced(mark)) : Optional.empty();
  }

  private int inner(int columns) {
    return (indented.isEmpty() ? 0 : indented.peek().columns()) + columns + INDENT;
  }

  private String fenced(Matcher mark) {
    String title = titleOf(mark.group("title"));
    if (mark.group("kind").isEmpty() && title.isEmpty()) {
      boolean isPart = !fenced.isEmpty() && fenced.pop();
      return isPart ? PART_END : "";
    }
    fenced.push(!title.isEmpty());
    return part(title);
  }

  private static String titleOf(String written) {
    return written
        .replaceAll("\\{[^{}]*}", "")
        .strip()
        .replaceFirst("^\\[(.*)]$", "$1")
        .replaceFirst("^\"(.*)\"$", "$1")
        .replaceFirst(":+$", "")
        .strip();
  }

  private static String part(String title) {
    String plain =
        InlineMarks.without(title).replaceAll("[`*<>]", "").replace("&", "&amp;").strip();
    return plain.isEmpty() ? "" : "\n\n<summary>" + plain + "</summary>\n\n";
  }

  /** Opens a footnote or definition; the indented lines below it belong to it. */
  void openNote() {
    indented.push(new Indented(inner(0), false));
  }

  /** Returns what closes the boxes that are open at the end. */
  String end() {
    StringBuilder ended = new StringBuilder();
    indented.forEach(box -> ended.append(box.isPart() ? PART_END : ""));
    fenced.forEach(isPart -> ended.append(isPart ? PART_END : ""));
    return ended.toString();
  }
}
