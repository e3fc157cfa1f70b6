package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Assembles lines of a markup language into paragraphs, items, tables and code. */
final class MarkupText {

  private final OutlineBuilder outline = new OutlineBuilder();
  private final TableText tables = new TableText(outline);
  private final UnaryOperator<String> plain;
  private final StringBuilder open = new StringBuilder();
  private String bullet = "";

  /**
   * Creates an empty text.
   *
   * @param plain removes inline markup
   */
  MarkupText(UnaryOperator<String> plain) {
    this.plain = plain;
  }

  void heading(int level, String heading) {
    flush();
    outline.heading(level, plain.apply(heading));
  }

  /** Adds a line to the current paragraph or item. */
  void add(String line) {
    open.append(open.isEmpty() ? "" : " ").append(line.strip());
  }

  void item(String mark, String line) {
    flush();
    bullet = mark;
    add(line);
  }

  /** Ends the current paragraph or item. */
  void flush() {
    String text = open.isEmpty() ? "" : plain.apply(open.toString());
    open.setLength(0);
    if (bullet.isEmpty()) {
      outline.paragraph(text);
    } else {
      outline.item(bullet, text);
    }
    bullet = "";
  }

  boolean isOpen() {
    return !open.isEmpty();
  }

  void code(List<String> lines) {
    flush();
    int indent =
        lines.stream().filter(line -> !line.isBlank()).mapToInt(MarkupText::indent).min().orElse(0);
    outline.code(
        String.join(
            "\n",
            lines.stream().map(line -> line.substring(Math.min(indent, line.length()))).toList()));
  }

  static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  void table(List<String> head, List<List<String>> rows) {
    flush();
    List<List<String>> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(row.stream().map(plain).toList()));
    tables.write(head.stream().map(plain).toList(), cells);
  }

  Outline build() {
    flush();
    return outline.build();
  }
}
