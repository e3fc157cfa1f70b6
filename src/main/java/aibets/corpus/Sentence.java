package aibets.corpus;

/**
 * One quotable sentence (or list item without a full stop) as a half-open range of its document's
 * text.
 *
 * @param start offset of its first character
 * @param end offset behind its last character, greater than start
 * @param block the paragraph or list item it stands in, counted through the document from 0
 * @param role what it is to the sentences around it
 */
public record Sentence(int start, int end, int block, Role role) {

  /** What a sentence is to the sentences around it. */
  public enum Role {
    /** Stands in a paragraph. */
    PROSE,
    /** Introduces the list items that follow it. */
    LEAD_IN,
    /** Stands in a list item. */
    ITEM
  }

  /** Checks the range. */
  public Sentence {
    if (start < 0 || end <= start || block < 0) {
      throw new IllegalArgumentException(
          "Not a sentence: characters " + start + " to " + end + " in block " + block);
    }
  }
}
