package aibets.encoding;

/** Splits text into a model's word pieces. Thread-safe. */
public interface Tokenizer {

  /**
   * Returns the word pieces of a text, without the model's special tokens.
   *
   * @param text any text, may be empty
   */
  WordPieces pieces(String text);
}
