package aibets.vectors;

/**
 * A vector rounded to multiples of a scale, and its maximum error.
 *
 * @param codes one per dimension, {@code -MAX_CODE} to {@code MAX_CODE}
 * @param scale the value of one code step, 0 for a zero vector
 * @param error the norm of the difference between the vector and its rounded form
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Rounded(byte[] codes, float scale, float error) {

  /**
   * Chosen so that four products with codes from {@code 0} to {@code 2 * MAX_CODE + 1} add up to
   * less than 2^15.
   */
  static final int MAX_CODE = 63;

  static Rounded of(float[] vector) {
    float largest = 0;
    for (float value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    float scale = largest / MAX_CODE;
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
    return (byte) Math.max(-MAX_CODE, Math.min(MAX_CODE, Math.round(steps)));
  }
}
