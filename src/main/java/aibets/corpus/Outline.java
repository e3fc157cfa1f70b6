package aibets.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * A document's plain text and its blocks: what is a heading, a paragraph, a list item. Text outside
 * of every block (navigation, teasers, code) is never quoted.
 */
record Outline(String text, List<Block> blocks) {

  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM
  }

  /** A range of the text; for an item, without its bullet. */
  record Block(Kind kind, int start, int end) {}

  /**
   * Writes an outline from markup: blocks apart by a blank line, items on lines of their own with a
   * bullet.
   */
  static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    Builder heading(String heading) {
      return block(Kind.HEADING, "", heading);
    }

    Builder paragraph(String paragraph) {
      return block(Kind.PARAGRAPH, "", paragraph);
    }

    Builder item(String bullet, String item) {
      return block(Kind.ITEM, bullet, item);
    }

    private Builder block(Kind kind, String bullet, String content) {
      String clean = content.strip();
      if (!clean.isEmpty()) {
        if (!text.isEmpty()) {
          text.append(kind == Kind.ITEM && lastIsItem() ? "\n" : "\n\n");
        }
        text.append(bullet);
        blocks.add(new Block(kind, text.length(), text.length() + clean.length()));
        text.append(clean);
      }
      return this;
    }

    private boolean lastIsItem() {
      return !blocks.isEmpty() && blocks.get(blocks.size() - 1).kind() == Kind.ITEM;
    }

    /** Ends a page, as the form feed does for a printer. */
    Builder pageBreak() {
      text.append("\n\f");
      return this;
    }

    Outline build() {
      return new Outline(text.append('\n').toString(), blocks);
    }
  }
}
