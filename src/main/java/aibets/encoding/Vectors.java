package aibets.encoding;

/** Vector arithmetic on parts of arrays. */
public final class Vectors {

  private Vectors() {}

  /**
   * Scales {@code length} values from {@code offset} to unit length; a zero vector is left
   * unchanged.
   */
  public static void normalize(float[] values, int offset, int length) {
    float norm = (float) Math.sqrt(dot(values, offset, values, offset, length));
    if (norm > 0) {
      for (int i = offset; i < offset + length; i++) {
        values[i] /= norm;
      }
    }
  }

  /**
   * Returns the dot product of {@code length} values of each array, using four sums for
   * instruction-level parallelism.
   */
  public static float dot(float[] a, int aOffset, float[] b, int bOffset, int length) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      sum0 += a[aOffset + i] * b[bOffset + i];
      sum1 += a[aOffset + i + 1] * b[bOffset + i + 1];
      sum2 += a[aOffset + i + 2] * b[bOffset + i + 2];
      sum3 += a[aOffset + i + 3] * b[bOffset + i + 3];
    }
    for (; i < length; i++) {
      sum0 += a[aOffset + i] * b[bOffset + i];
    }
    return sum0 + sum1 + sum2 + sum3;
  }
}
