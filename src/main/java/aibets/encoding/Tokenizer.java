package aibets.encoding;

/** Cuts text into the word pieces that a model reads. Safe for use by several threads at once. */
public interface Tokenizer {

  /**
   * The word pieces of a text, without the model's own marks.
   *
   * @param text any text, empty included
   */
  WordPieces pieces(String text);
}
