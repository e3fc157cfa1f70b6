package aibets.corpus;

import java.util.List;

/**
 * A document's plain text and its blocks: what is a heading, a paragraph, a list item. Text outside
 * of every block (navigation, teasers) is never quoted.
 */
record Outline(String text, List<Block> blocks) {

  enum Kind {
    /** Names the section of what follows; an empty one ends the section before. */
    HEADING,
    PARAGRAPH,
    ITEM,
    /** A row of a table, or somebody's turn to speak: one sentence, whatever stands in it. */
    LINE,
    /** Some lines of a program, which are quoted as they are. */
    CODE;

    /** Whether a sentence before may introduce it. */
    boolean isListed() {
      return this == ITEM || this == LINE || this == CODE;
    }
  }

  /**
   * A range of the text; for an item, without its bullet. A heading may lie before its place: it is
   * gone back to where a part of the page with a heading of its own ends.
   */
  record Block(Kind kind, int start, int end) {}
}
