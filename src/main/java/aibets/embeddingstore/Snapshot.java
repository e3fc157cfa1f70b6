package aibets.embeddingstore;

import aibets.vectors.Hit;
import aibets.vectors.VectorIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vectors of all entries at one moment, in the order of their keys. Immutable. */
final class Snapshot {

  /** Rows of removed entries are given up when they are more than the others, and than these. */
  private static final int FEW = 1024;

  /** Without vectors there is no dimension and no index. */
  private final @Nullable VectorIndex index;

  /** Ascending, one a row; removed ones included. */
  private final long[] keys;

  private final long last;

  private Snapshot(@Nullable VectorIndex index, long[] keys, long last) {
    this.index = index;
    this.keys = keys;
    this.last = last;
  }

  /** One without entries, behind those that were. */
  static Snapshot empty(long last) {
    return new Snapshot(null, new long[0], last);
  }

  /** The greatest key that was ever given. */
  long last() {
    return last;
  }

  /** How long a vector must be; 0 if there is none yet. */
  int dimension() {
    return index == null ? 0 : index.dimension();
  }

  /**
   * With entries behind the others.
   *
   * @param added their keys, greater than the last and ascending
   * @param vectors of unit length or zero
   */
  Snapshot plus(long[] added, List<float[]> vectors) {
    if (added.length == 0) {
      return this;
    }
    VectorIndex old = index == null ? VectorIndex.empty(vectors.get(0).length) : index;
    long[] all = Arrays.copyOf(keys, keys.length + added.length);
    System.arraycopy(added, 0, all, keys.length, added.length);
    return new Snapshot(old.plus(vectors), all, all[all.length - 1]);
  }

  /** Without some entries. */
  Snapshot without(Collection<Long> removed) {
    if (index == null || removed.isEmpty()) {
      return this;
    }
    VectorIndex rest = index.without(rows(removed));
    if (rest.live() == 0) {
      return empty(last);
    }
    int dead = rest.size() - rest.live();
    return dead > Math.max(rest.live(), FEW)
        ? new Snapshot(rest, keys, last).compact(rest)
        : new Snapshot(rest, keys, last);
  }

  private Snapshot compact(VectorIndex rest) {
    List<float[]> vectors = new ArrayList<>();
    int[] rows = rest.rows().toArray();
    for (int row : rows) {
      vectors.add(rest.vector(row));
    }
    long[] kept = Arrays.stream(rows).mapToLong(row -> keys[row]).toArray();
    return new Snapshot(VectorIndex.empty(rest.dimension()).plus(vectors), kept, last);
  }

  private BitSet rows(Collection<Long> some) {
    BitSet rows = new BitSet(keys.length);
    for (long key : some) {
      int row = Arrays.binarySearch(keys, key);
      if (row >= 0) {
        rows.set(row);
      }
    }
    return rows;
  }

  /**
   * The keys of the nearest entries, nearest first.
   *
   * @param among only these keys; null for all
   */
  List<Long> nearest(float[] question, int limit, float least, @Nullable Collection<Long> among) {
    if (index == null) {
      return List.of();
    }
    return index.nearest(question, limit, least, among == null ? null : rows(among)).stream()
        .map(Hit::row)
        .map(row -> keys[row])
        .toList();
  }
}
