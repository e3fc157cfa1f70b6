package aibets.encoding;

import java.util.Arrays;

/**
 * The token vectors of one passage at a time, stored by column: compilers vectorize the comparison
 * of columns with a vector, but not a dot product of rows. Not thread-safe.
 */
public final class TokenColumns {

  /** The number of rows unpacked at a time, so that writes to a column are adjacent. */
  private static final int TOGETHER = 16;

  private static final float[] LOWER = new float[256];
  private static final float[] UPPER = new float[256];

  static {
    for (int pair = 0; pair < 256; pair++) {
      LOWER[pair] = (byte) (pair << 4) >> 4;
      UPPER[pair] = (byte) pair >> 4;
    }
  }

  private final int dimension;
  private float[][] columns;
  private TokenMatrix tokens;

  /**
   * Allocates memory.
   *
   * @param dimension of the vectors
   */
  public TokenColumns(int dimension) {
    this.dimension = dimension;
    this.columns = new float[dimension + dimension % 2][0];
    this.tokens = TokenMatrix.EMPTY;
  }

  /**
   * Replaces the contents by the tokens of a passage.
   *
   * @throws IllegalArgumentException if their dimension differs
   */
  public void read(TokenMatrix passage) {
    if (passage.count() > 0 && passage.dimension() != dimension) {
      throw new IllegalArgumentException(
          "Expected tokens of dimension " + dimension + ", but got " + passage.dimension());
    }
    tokens = passage;
    if (passage.count() > capacity()) {
      columns = new float[columns.length][passage.count()];
    }
    for (int from = 0; from < passage.count(); from += TOGETHER) {
      unpack(passage.numbers(), from, Math.min(from + TOGETHER, passage.count()));
    }
  }

  private int capacity() {
    return columns.length == 0 ? 0 : columns[0].length;
  }

  private void unpack(byte[] numbers, int from, int to) {
    int rowBytes = columns.length / 2;
    for (int pair = 0; pair < rowBytes; pair++) {
      float[] lower = columns[2 * pair];
      float[] upper = columns[2 * pair + 1];
      for (int token = from, at = from * rowBytes + pair; token < to; token++, at += rowBytes) {
        int both = numbers[at] & 0xFF;
        lower[token] = LOWER[both];
        upper[token] = UPPER[both];
      }
    }
  }

  /**
   * Multiplies each token's vector by another one.
   *
   * @param vectors an array that contains the other vector, of unit length
   * @param offset where it begins
   * @param cosines receives the products, one per token
   */
  public void cosines(float[] vectors, int offset, float[] cosines) {
    int n = tokens.count();
    Arrays.fill(cosines, 0, n, 0);
    int d = 0;
    for (; d + 3 < dimension; d += 4) {
      addFour(vectors, offset + d, d, cosines, n);
    }
    for (; d < dimension; d++) {
      addOne(vectors[offset + d], columns[d], cosines, n);
    }
    for (int t = 0; t < n; t++) {
      cosines[t] *= tokens.scale(t);
    }
  }

  private void addFour(float[] vectors, int at, int d, float[] sums, int n) {
    float factor0 = vectors[at];
    float factor1 = vectors[at + 1];
    float factor2 = vectors[at + 2];
    float factor3 = vectors[at + 3];
    float[] column0 = columns[d];
    float[] column1 = columns[d + 1];
    float[] column2 = columns[d + 2];
    float[] column3 = columns[d + 3];
    for (int t = 0; t < n; t++) {
      sums[t] +=
          factor0 * column0[t] + factor1 * column1[t] + factor2 * column2[t] + factor3 * column3[t];
    }
  }

  private static void addOne(float factor, float[] column, float[] sums, int n) {
    for (int t = 0; t < n; t++) {
      sums[t] += factor * column[t];
    }
  }

  /**
   * Adds the vectors of the tokens {@code from} (inclusive) to {@code to} (exclusive) to {@code
   * sum}.
   */
  public void addTo(float[] sum, int from, int to) {
    int d = 0;
    for (; d + 3 < dimension; d += 4) {
      addFourTo(sum, d, from, to);
    }
    for (; d < dimension; d++) {
      for (int t = from; t < to; t++) {
        sum[d] += tokens.scale(t) * columns[d][t];
      }
    }
  }

  /** Adds four dimensions at a time for instruction-level parallelism. */
  private void addFourTo(float[] sum, int d, int from, int to) {
    float sum0 = sum[d];
    float sum1 = sum[d + 1];
    float sum2 = sum[d + 2];
    float sum3 = sum[d + 3];
    for (int t = from; t < to; t++) {
      float scale = tokens.scale(t);
      sum0 += scale * columns[d][t];
      sum1 += scale * columns[d + 1][t];
      sum2 += scale * columns[d + 2][t];
      sum3 += scale * columns[d + 3][t];
    }
    sum[d] = sum0;
    sum[d + 1] = sum1;
    sum[d + 2] = sum2;
    sum[d + 3] = sum3;
  }
}
