package aibets.embeddingstore;

import aibets.vectors.Hit;
import aibets.vectors.VectorIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vectors of all entries at one time, ordered by key. Immutable. */
final class Snapshot {

  /**
   * Rows of removed entries are dropped once there are more of them than of live ones, and more
   * than this.
   */
  private static final int FEW = 1024;

  /** Null if there are no vectors, and hence no dimension. */
  private final @Nullable VectorIndex index;

  /** The keys of the rows, ascending, including removed ones. */
  private final long[] keys;

  private final long last;

  private Snapshot(@Nullable VectorIndex index, long[] keys, long last) {
    this.index = index;
    this.keys = keys;
    this.last = last;
  }

  /**
   * Returns a snapshot without entries.
   *
   * @param last the greatest key used so far
   */
  static Snapshot empty(long last) {
    return new Snapshot(null, new long[0], last);
  }

  /** Returns the greatest key ever used. */
  long last() {
    return last;
  }

  /** Returns the length of the vectors; 0 if there are none. */
  int dimension() {
    return index == null ? 0 : index.dimension();
  }

  /**
   * Returns a snapshot with additional entries.
   *
   * @param added their keys, ascending and greater than the last one
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

  /** Returns a snapshot without some entries. */
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
   * Returns the keys of the nearest entries, nearest first.
   *
   * @param among the keys to consider; null for all
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
