package aibets.corpus;

import aibets.corpus.Outline.Block;
import aibets.corpus.Outline.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Builds an outline from markup: blocks separated by a blank line, items on separate lines with a
 * bullet. Invisible text is left out.
 */
final class OutlineBuilder {

  /** The level of bold lines, below all heading levels of markup. */
  static final int BOLD = 7;

  private static final int PART = 8;
  private static final int LABEL_WORDS = 12;
  private static final int LABEL_LENGTH = 100;
  private static final int LABELS_LENGTH = 240;

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final Headings headings = new Headings(this);
  private final Deque<Opened> opened = new ArrayDeque<>();
  private String labels = "";

  /** An item with nested items: the labels outside it, and the number of blocks before it. */
  private record Opened(String labels, String bullet, String own, int blocks) {}

  /** Writes a heading; an empty one ends the section before. */
  void heading(int level, String heading) {
    headings.add(level, ReadableText.line(heading));
  }

  /** Opens a nested section with a heading, such as a collapsible answer below its question. */
  void open(String heading) {
    headings.open();
    if (!heading.isBlank()) {
      heading(PART, heading);
    }
  }

  /** Ends a nested section and returns to the one around it. */
  void close() {
    headings.close();
  }

  /** Writes a paragraph; line feeds separate lines, unless the next one starts in lower case. */
  void paragraph(String paragraph) {
    boolean first = true;
    for (String line : BrokenLines.of(paragraph)) {
      block(Kind.PARAGRAPH, "", line, first ? "\n\n" : "\n");
      first = false;
    }
  }

  void item(String bullet, String item) {
    String own = ReadableText.line(item);
    block(Kind.ITEM, bullet, own.isEmpty() ? own : labels + own, beforeItem());
  }

  /**
   * Opens an item with nested items. A short label is repeated with each of them; longer text
   * becomes an item itself.
   */
  void openItem(String bullet, String item) {
    String own = ReadableText.line(item);
    boolean isLabel = isLabel(own);
    opened.push(new Opened(labels, bullet, isLabel ? own : "", blocks.size()));
    if (isLabel) {
      String label = ReadableText.label(own) + ": ";
      labels = labels.length() + label.length() > LABELS_LENGTH ? label : labels + label;
    } else {
      item(bullet, own);
    }
  }

  void closeItem() {
    Opened item = opened.pop();
    labels = item.labels();
    if (blocks.size() == item.blocks()) {
      item(item.bullet(), item.own());
    }
  }

  private static boolean isLabel(String own) {
    return !own.isEmpty()
        && own.length() <= LABEL_LENGTH
        && WordCount.count(own, 0, own.length()) <= LABEL_WORDS
        && ".!?".indexOf(own.charAt(own.length() - 1)) < 0;
  }

  /** Writes a line that counts as one sentence. */
  void line(String line) {
    block(Kind.LINE, "", ReadableText.line(line), beforeItem());
  }

  /** Writes program code, split into parts of a few lines. */
  void code(String code) {
    for (String lines : CodeLines.of(ReadableText.lines(code))) {
      block(Kind.CODE, "", lines, last() == Kind.CODE ? "\n" : "\n\n");
    }
  }

  private String beforeItem() {
    return last() == Kind.ITEM || last() == Kind.LINE ? "\n" : "\n\n";
  }

  private Kind last() {
    return blocks.isEmpty() ? Kind.HEADING : blocks.get(blocks.size() - 1).kind();
  }

  private void block(Kind kind, String bullet, String content, String before) {
    if (!content.isEmpty()) {
      headings.follow();
      write(kind, bullet, content, before);
    }
  }

  /** Appends text and its block. */
  Block write(Kind kind, String bullet, String content, String before) {
    if (!text.isEmpty() && !content.isEmpty()) {
      text.append(before);
    }
    text.append(bullet);
    Block block = new Block(kind, text.length(), text.length() + content.length());
    text.append(content);
    blocks.add(block);
    return block;
  }

  /** Writes a typed line: an item if it starts with a bullet, otherwise a paragraph. */
  void typed(String line) {
    int bullet = TypedBullet.length(line);
    if (bullet > 0) {
      String mark = line.substring(0, bullet);
      boolean isNumber = mark.chars().anyMatch(Character::isLetterOrDigit);
      item(isNumber ? mark : "- ", line.substring(bullet));
    } else {
      paragraph(line);
    }
  }

  /** Ends a page with a form feed. */
  void endPage() {
    text.append("\n\f");
  }

  /** Returns the blocks so far; used to turn headings into text. */
  List<Block> blocks() {
    return blocks;
  }

  String text(Block block) {
    return text.substring(block.start(), block.end());
  }

  Outline build() {
    headings.end();
    return new Outline(text.append('\n').toString(), Collections.unmodifiableList(blocks));
  }
}
