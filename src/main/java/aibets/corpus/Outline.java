package aibets.corpus;

import java.util.List;

/**
 * A document's plain text and its blocks: headings, paragraphs, list items. Text outside all blocks
 * (navigation, teasers) is never quoted.
 */
record Outline(String text, List<Block> blocks) {

  enum Kind {
    /** Starts a section; an empty heading ends the section before. */
    HEADING,
    PARAGRAPH,
    ITEM,
    /** A table row or a speaker's turn: one sentence, whatever it contains. */
    LINE,
    /** Lines of a program, quoted unchanged. */
    CODE;

    /** Whether a sentence before it may introduce it. */
    boolean isListed() {
      return this == ITEM || this == LINE || this == CODE;
    }
  }

  /**
   * A range of the text; for an item, without its bullet. A heading may have an earlier offset, to
   * which the outline returns when a nested section ends.
   */
  record Block(Kind kind, int start, int end) {}
}
