package aibets.vectors;

import aibets.encoding.Vectors;

/**
 * A question in the forms that a scan needs, and the bound that makes it exact. By the inequality
 * of Cauchy and Schwarz, with {@code q'} and {@code v'} the rounded forms of {@code q} and {@code
 * v}:
 *
 * <pre>qv = q'v' + q(v - v') + (q - q')v' ≤ q'v' + |q| |v - v'| + |q - q'| |v'|</pre>
 */
final class Query {

  /** Codes of rows are stored with this added, so that none is negative. */
  static final int OFFSET = 64;

  /** Rows are padded to a multiple of as many codes: two of the widest vector registers. */
  private static final int PADDING = 128;

  final float[] vector;

  /**
   * The codes at even places, four to a word, the first in the uppermost sixteen bits: the
   * uppermost sixteen bits of the product with four codes of a row, the first in the lowest sixteen
   * bits, are the sum of their four products.
   */
  final long[] even;

  /** As {@link #even}, of the codes at odd places. */
  final long[] odd;

  /** The codes at even places, one by one. */
  final short[] evenCodes;

  /** The codes at odd places, one by one. */
  final short[] oddCodes;

  /** What a row of zeros sums up to. */
  private final int offset;

  private final float scale;
  private final float errorWeight;
  private final float slack;

  Query(float[] vector) {
    this.vector = vector;
    Rounded rounded = Rounded.of(vector);
    int words = words(vector.length);
    even = new long[words];
    odd = new long[words];
    evenCodes = new short[4 * words];
    oddCodes = new short[4 * words];
    int sum = 0;
    for (int i = 0; i < vector.length; i++) {
      short code = rounded.codes()[i];
      long shifted = (long) code << (16 * (3 - i % 8 / 2));
      (i % 2 == 0 ? even : odd)[i / 8] += shifted;
      (i % 2 == 0 ? evenCodes : oddCodes)[i / 2] = code;
      sum += code;
    }
    offset = OFFSET * sum;
    scale = rounded.scale();
    float norm = (float) Math.sqrt(Vectors.dot(vector, 0, vector, 0, vector.length));
    errorWeight = norm + rounded.error();
    // |v'| is at most |v| + |v - v'|; the rest is the rounding of floats in sums this long.
    slack = Block.LONGEST * rounded.error() + norm * (vector.length + 64) * 0x1p-23f;
  }

  /** How many words of eight codes a row takes. */
  static int words(int dimension) {
    return (dimension + PADDING - 1) / PADDING * (PADDING / 8);
  }

  /** The greatest dot product that a row can have. */
  float atMost(int sum, float rowScale, float rowError) {
    return (sum - offset) * scale * rowScale + rowError * errorWeight + slack;
  }
}
