package aibets.corpus;

/**
 * A quotable sentence, or a list item without a full stop, as a half-open range of its document's
 * text.
 *
 * @param start offset of its first character
 * @param end offset after its last character, greater than start
 * @param block index of its paragraph or list item in the document, from 0
 * @param role its relation to the sentences around it
 */
public record Sentence(int start, int end, int block, Role role) {

  /** The relation of a sentence to those around it. */
  public enum Role {
    /** Part of a paragraph. */
    PROSE,
    /** Introduces the list items that follow it. */
    LEAD_IN,
    /** Part of a list item. */
    ITEM
  }

  /** Checks the range. */
  public Sentence {
    if (start < 0 || end <= start || block < 0) {
      throw new IllegalArgumentException(
          "Invalid sentence: characters " + start + " to " + end + " in block " + block);
    }
  }
}
