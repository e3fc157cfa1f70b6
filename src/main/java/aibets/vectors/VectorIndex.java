package aibets.vectors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows whose cosine with a question is greatest, exactly: what it gives is what comparing
 * the question with every row would. It reads a rounded form of every row, a quarter of the size,
 * and compares in full only where that cannot rule a row out. Immutable; an index made out of
 * another one shares its rows. Takes about 1.25 times the space of the vectors.
 */
public final class VectorIndex {

  /** Where fewer than one row in as many is asked for, comparing those in full is faster. */
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
   * An index without rows.
   *
   * @param dimension length of every vector, at least 1
   * @throws IllegalArgumentException if it is less
   */
  public static VectorIndex empty(int dimension) {
    return empty(dimension, Kernel.best());
  }

  static VectorIndex empty(int dimension, Kernel kernel) {
    if (dimension < 1) {
      throw new IllegalArgumentException("A vector needs a dimension, not '" + dimension + "'");
    }
    return new VectorIndex(kernel, dimension, List.of(), 0, new BitSet());
  }

  /** Length of every vector. */
  public int dimension() {
    return dimension;
  }

  /** How many rows there are, removed ones included: the row that the next vector gets. */
  public int size() {
    return size;
  }

  /** How many rows searches can find. */
  public int live() {
    return size - removed.cardinality();
  }

  /**
   * An index with rows behind those of this one, which keep their places.
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
    boolean unit = Math.abs(Math.sqrt(squares) - 1) < Block.LONGEST - 1;
    if (!unit && squares != 0) {
      throw new IllegalArgumentException(
          "A vector must be of unit length or zero, not of length " + Math.sqrt(squares));
    }
  }

  private void checkDimension(float[] vector) {
    if (vector.length != dimension) {
      throw new IllegalArgumentException(
          "This index holds vectors of " + dimension + " numbers, not of " + vector.length);
    }
  }

  /** The rows that searches can find, ascending. */
  public IntStream rows() {
    return IntStream.range(0, size).filter(row -> !removed.get(row));
  }

  /** An index that does not find some rows, which keep their places and their space. */
  public VectorIndex without(BitSet rows) {
    BitSet gone = (BitSet) removed.clone();
    gone.or(rows);
    return new VectorIndex(kernel, dimension, blocks, size, gone);
  }

  /** The vector at a row, removed or not: a copy. */
  public float[] vector(int row) {
    return blocks.get(row / Block.ROWS).vector(row % Block.ROWS);
  }

  /**
   * The dot product of a question with a row, which is their cosine if the question is of unit
   * length.
   */
  public float cosine(float[] question, int row) {
    return blocks.get(row / Block.ROWS).dot(question, row % Block.ROWS);
  }

  /** As {@link #nearest(float[], int, float, BitSet)}, among all rows. */
  public List<Hit> nearest(float[] question, int limit) {
    return nearest(question, limit, Float.NEGATIVE_INFINITY, null);
  }

  /**
   * The nearest rows, nearest first; of equally near ones the lower row first.
   *
   * @param question {@code float[dimension]}, of unit length, else the cosines are as many times
   *     too great
   * @param limit at most this many, at least 0
   * @param least no row whose cosine is less
   * @param among only these rows; null for all
   * @throws IllegalArgumentException if the question has another dimension or is not finite
   */
  public List<Hit> nearest(float[] question, int limit, float least, @Nullable BitSet among) {
    checkDimension(question);
    for (float value : question) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException("A question's vector holds '" + value + "'");
      }
    }
    Best best = new Best(Math.min(limit, size), least);
    if (limit > 0 && among != null && among.cardinality() < size / SPARSE) {
      compare(question, among, best);
    } else if (limit > 0) {
      scan(new Query(question), among, best);
    }
    return best.hits();
  }

  private void compare(float[] question, BitSet among, Best best) {
    for (int row = among.nextSetBit(0); row >= 0 && row < size; row = among.nextSetBit(row + 1)) {
      if (!removed.get(row)) {
        best.offer(row, cosine(question, row));
      }
    }
  }

  private void scan(Query question, @Nullable BitSet among, Best best) {
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
