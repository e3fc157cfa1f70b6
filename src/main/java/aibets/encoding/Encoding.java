package aibets.encoding;

/**
 * The vectors of one text, of finite numbers; others are refused with an {@link EncodingException}.
 * The arrays are not copied: whoever gets one must not write to it.
 *
 * @param vector the whole text, {@code float[dimension]}, unit length
 * @param tokens its word pieces in order, without the model's own marks at the start and the end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copies would cost more than they save
public record Encoding(float[] vector, Tokens tokens) {

  /** Checks the numbers. */
  public Encoding {
    checkFinite(vector);
    checkFinite(tokens.vectors());
  }

  private static void checkFinite(float[] numbers) {
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        throw new EncodingException(
            "The language model answered with "
                + number
                + " where it should give finite numbers; nothing of this is kept. If it happens"
                + " again, the memory of this machine or the program's file is damaged.");
      }
    }
  }

  /**
   * Word pieces with their places in the text and their vectors.
   *
   * @param ids vocabulary numbers, {@code int[n]}
   * @param starts offsets of the first character (UTF-16 units), {@code int[n]}
   * @param vectors {@code float[n * dimension]}, each of unit length
   */
  public record Tokens(int[] ids, int[] starts, float[] vectors) {

    /** How many tokens there are. */
    public int count() {
      return ids.length;
    }
  }
}
