package aibets.vectors;

import aibets.encoding.Vectors;
import java.util.Arrays;

/**
 * Up to {@link #ROWS} rows as floats, and as codes of a quarter of the size. Indexes may share a
 * block; rows are appended after those that any of them reads.
 */
final class Block {

  static final int ROWS = 1024;

  /** The maximum norm of a row: 1 and some rounding. */
  static final float MAX_NORM = 1.001f;

  private static final int SMALLEST = 16;

  final long[] codes;
  final float[] scales;
  final float[] errors;
  private final float[] vectors;
  private final int dimension;
  private int used;

  private Block(Block from, int rows, int capacity) {
    dimension = from.dimension;
    used = rows;
    vectors = Arrays.copyOf(from.vectors, capacity * dimension);
    codes = Arrays.copyOf(from.codes, capacity * Query.words(dimension));
    scales = Arrays.copyOf(from.scales, capacity);
    errors = Arrays.copyOf(from.errors, capacity);
  }

  Block(int dimension) {
    this.dimension = dimension;
    vectors = new float[SMALLEST * dimension];
    codes = new long[SMALLEST * Query.words(dimension)];
    scales = new float[SMALLEST];
    errors = new float[SMALLEST];
  }

  /**
   * Appends a vector to the first rows.
   *
   * @param rows their number, less than {@link #ROWS}
   * @return this block, or a copy if another index has already written that row
   */
  Block with(int rows, float[] vector) {
    Block block = claim(rows) ? this : new Block(this, rows + 1, capacity(rows));
    block.put(rows, vector);
    return block;
  }

  private synchronized boolean claim(int rows) {
    if (used != rows || rows == scales.length) {
      return false;
    }
    used++;
    return true;
  }

  private static int capacity(int rows) {
    return Math.min(ROWS, Math.max(SMALLEST, 4 * rows));
  }

  private void put(int row, float[] vector) {
    System.arraycopy(vector, 0, vectors, row * dimension, dimension);
    Rounded rounded = Rounded.of(vector);
    int first = row * Query.words(dimension);
    for (int i = 0; i < dimension; i++) {
      codes[first + i / 8] |= (long) (rounded.codes()[i] + Query.OFFSET) << (8 * (i % 8));
    }
    scales[row] = rounded.scale();
    errors[row] = rounded.error();
  }

  float dot(float[] question, int row) {
    return Vectors.dot(question, 0, vectors, row * dimension, dimension);
  }

  float[] vector(int row) {
    return Arrays.copyOfRange(vectors, row * dimension, (row + 1) * dimension);
  }
}
