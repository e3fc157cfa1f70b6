package aibets.vectors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Exact nearest-neighbour search by cosine. It scans a rounded form of all rows, a quarter of the
 * size, and computes the exact cosine only of rows that the error bound does not rule out.
 * Immutable; an index derived from another one shares its rows. Takes about 1.25 times the memory
 * of the vectors.
 */
public final class VectorIndex {

  /** If fewer than one row in this many is searched, computing all of them exactly is faster. */
  private static final int SPARSE = 8;

  private final Kernel kernel;
  private final int dimension;
  private final List<Block> blocks;
  private final int size;
  private final BitSet removed;

  private VectorIndex(Kernel kernel, int dimension, List<Block> blocks, int size, BitSet removed) {
    this.kernel = kernel;
    this.dimension = dimension;
    this.blocks = blocks;
    this.size = size;
    this.removed = removed;
  }

  /**
   * Returns an empty index.
   *
   * @param dimension length of the vectors, at least 1
   * @throws IllegalArgumentException if it is less
   */
  public static VectorIndex empty(int dimension) {
    return empty(dimension, Kernel.best());
  }

  static VectorIndex empty(int dimension, Kernel kernel) {
    if (dimension < 1) {
      throw new IllegalArgumentException(
          "The dimension must be at least 1, but is '" + dimension + "'");
    }
    return new VectorIndex(kernel, dimension, List.of(), 0, new BitSet());
  }

  /** Returns the length of the vectors. */
  public int dimension() {
    return dimension;
  }

  /** Returns the number of rows, including removed ones: the index of the next row. */
  public int size() {
    return size;
  }

  /** Returns the number of rows that are not removed. */
  public int live() {
    return size - removed.cardinality();
  }

  /**
   * Returns an index with additional rows after the existing ones.
   *
   * @param vectors copied; each {@code float[dimension]}, of unit length or zero
   * @throws IllegalArgumentException if one is not
   */
  public VectorIndex plus(Iterable<float[]> vectors) {
    List<Block> grown = new ArrayList<>(blocks);
    int rows = size;
    for (float[] vector : vectors) {
      check(vector);
      int block = rows / Block.ROWS;
      if (block == grown.size()) {
        grown.add(new Block(dimension));
      }
      grown.set(block, grown.get(block).with(rows % Block.ROWS, vector));
      rows++;
    }
    return new VectorIndex(kernel, dimension, grown, rows, removed);
  }

  private void check(float[] vector) {
    checkDimension(vector);
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    boolean unit = Math.abs(Math.sqrt(squares) - 1) < Block.MAX_NORM - 1;
    if (!unit && squares != 0) {
      throw new IllegalArgumentException(
          "A vector must have unit length or be zero, but has length " + Math.sqrt(squares));
    }
  }

  private void checkDimension(float[] vector) {
    if (vector.length != dimension) {
      throw new IllegalArgumentException(
          "Expected a vector of " + dimension + " numbers, but got " + vector.length);
    }
  }

  /** The rows that searches can find, ascending. */
  public IntStream rows() {
    return IntStream.range(0, size).filter(row -> !removed.get(row));
  }

  /** Returns an index with rows removed from searches; they keep their indexes and memory. */
  public VectorIndex without(BitSet rows) {
    BitSet gone = (BitSet) removed.clone();
    gone.or(rows);
    return new VectorIndex(kernel, dimension, blocks, size, gone);
  }

  /** Returns a copy of the vector of a row, removed or not. */
  public float[] vector(int row) {
    return blocks.get(row / Block.ROWS).vector(row % Block.ROWS);
  }

  /** Returns the dot product of a query and a row: their cosine if the query has unit length. */
  public float cosine(float[] question, int row) {
    return blocks.get(row / Block.ROWS).dot(question, row % Block.ROWS);
  }

  /** Returns the nearest of all rows, as {@link #nearest(float[], int, float, BitSet)} does. */
  public List<Hit> nearest(float[] question, int limit) {
    return nearest(question, limit, Float.NEGATIVE_INFINITY, null);
  }

  /**
   * Returns the nearest rows, nearest first; ties in ascending row order.
   *
   * @param question {@code float[dimension]}, of unit length; otherwise the cosines are scaled by
   *     its norm
   * @param limit the maximum number of rows, at least 0
   * @param least the minimum cosine
   * @param among the rows to consider; null for all
   * @throws IllegalArgumentException if the query has another dimension or is not finite
   */
  public List<Hit> nearest(float[] question, int limit, float least, @Nullable BitSet among) {
    checkDimension(question);
    for (float value : question) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException(
            "The query must be finite, but contains '" + value + "'");
      }
    }
    TopHits best = new TopHits(Math.min(limit, size), least);
    if (limit > 0 && among != null && among.cardinality() < size / SPARSE) {
      compare(question, among, best);
    } else if (limit > 0) {
      scan(new Query(question), among, best);
    }
    return best.hits();
  }

  private void compare(float[] question, BitSet among, TopHits best) {
    for (int row = among.nextSetBit(0); row >= 0 && row < size; row = among.nextSetBit(row + 1)) {
      if (!removed.get(row)) {
        best.offer(row, cosine(question, row));
      }
    }
  }

  private void scan(Query question, @Nullable BitSet among, TopHits best) {
    int[] sums = new int[Math.min(size, Block.ROWS)];
    for (int first = 0; first < size; first += Block.ROWS) {
      Block block = blocks.get(first / Block.ROWS);
      int rows = Math.min(Block.ROWS, size - first);
      kernel.sum(block.codes, rows, question, sums);
      for (int row = 0; row < rows; row++) {
        if (question.atMost(sums[row], block.scales[row], block.errors[row]) >= best.least()
            && !removed.get(first + row)
            && (among == null || among.get(first + row))) {
          best.offer(first + row, block.dot(question.vector, row));
        }
      }
    }
  }
}
