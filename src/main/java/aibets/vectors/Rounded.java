package aibets.vectors;

/**
 * A vector rounded to whole multiples of a scale, and how far off that is at most.
 *
 * @param codes one a dimension, {@code -LARGEST} to {@code LARGEST}
 * @param scale what one step of a code stands for, 0 for a zero vector
 * @param error the length of the difference between the vector and its codes times the scale
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Rounded(byte[] codes, float scale, float error) {

  /**
   * So that four products of a code with one of {@code 0} to {@code 2 * LARGEST + 1} add up to less
   * than 2^15.
   */
  static final int LARGEST = 63;

  static Rounded of(float[] vector) {
    float largest = 0;
    for (float value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    float scale = largest / LARGEST;
    byte[] codes = new byte[vector.length];
    double squares = 0;
    for (int i = 0; i < vector.length; i++) {
      codes[i] = scale == 0 ? 0 : code(vector[i] / scale);
      double difference = vector[i] - (double) scale * codes[i];
      squares += difference * difference;
    }
    return new Rounded(codes, scale, (float) Math.sqrt(squares));
  }

  private static byte code(float steps) {
    return (byte) Math.max(-LARGEST, Math.min(LARGEST, Math.round(steps)));
  }
}
