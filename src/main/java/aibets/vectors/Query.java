package aibets.vectors;

import aibets.encoding.Vectors;

/**
 * A query in the forms needed for a scan, and the bound that makes the scan exact. By the
 * Cauchy-Schwarz inequality, with {@code q'} and {@code v'} the rounded forms of {@code q} and
 * {@code v}:
 *
 * <pre>qv = q'v' + q(v - v') + (q - q')v' ≤ q'v' + |q| |v - v'| + |q - q'| |v'|</pre>
 */
final class Query {

  /** Added to the codes of rows, so that none is negative. */
  static final int OFFSET = 64;

  /** Rows are padded to a multiple of this many codes: two of the widest vector registers. */
  private static final int PADDING = 128;

  final float[] vector;

  /**
   * The codes at even positions, four per word, the first in the highest 16 bits. Multiplied by
   * four codes of a row, the first in the lowest 16 bits, the highest 16 bits are the sum of the
   * four products.
   */
  final long[] even;

  /** The same for the codes at odd positions. */
  final long[] odd;

  /** The codes at even positions, unpacked. */
  final short[] evenCodes;

  /** The codes at odd positions, unpacked. */
  final short[] oddCodes;

  /** The sum for a row of zeros. */
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
    // |v'| is at most |v| + |v - v'|; the rest accounts for the rounding of float sums.
    slack = Block.MAX_NORM * rounded.error() + norm * (vector.length + 64) * 0x1p-23f;
  }

  /** Returns the number of words of eight codes in a row. */
  static int words(int dimension) {
    return (dimension + PADDING - 1) / PADDING * (PADDING / 8);
  }

  /** Returns an upper bound of a row's dot product. */
  float atMost(int sum, float rowScale, float rowError) {
    return (sum - offset) * scale * rowScale + rowError * errorWeight + slack;
  }
}
