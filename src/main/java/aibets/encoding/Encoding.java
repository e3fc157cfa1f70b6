package aibets.encoding;

/**
 * The vectors of a text. The arrays are not copied and must not be modified.
 *
 * @param vector of the whole text, {@code float[dimension]}, unit length
 * @param tokens its word pieces in order, without the model's special tokens
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copies would cost more than they save
public record Encoding(float[] vector, Tokens tokens) {

  /**
   * Checks the numbers.
   *
   * @throws EncodingException if one of them is not finite
   */
  public Encoding {
    checkFinite(vector);
    checkFinite(tokens.vectors());
  }

  private static void checkFinite(float[] numbers) {
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        throw new EncodingException(
            "The language model returned "
                + number
                + " instead of a finite number, so the result was discarded. If this happens"
                + " again, this machine's memory or the program file is damaged.");
      }
    }
  }

  /**
   * Word pieces with their offsets and vectors.
   *
   * @param ids vocabulary ids, {@code int[n]}
   * @param starts offsets of the first character (UTF-16 units), {@code int[n]}
   * @param vectors {@code float[n * dimension]}, each of unit length
   */
  public record Tokens(int[] ids, int[] starts, float[] vectors) {

    /** Returns the number of tokens. */
    public int count() {
      return ids.length;
    }
  }
}
