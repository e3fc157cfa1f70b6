package aibets.retrieval;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Maps rows of the vector index to passages. Append-only, so that snapshots are unaffected by later
 * rows.
 */
final class Rows {

  private final Map<Long, Integer> byPassage = new ConcurrentHashMap<>();
  private volatile long[] passages = new long[16];
  private volatile long[] versions = new long[16];
  private int size;

  void add(long version, long passage) {
    if (size == passages.length) {
      passages = Arrays.copyOf(passages, 2 * size);
      versions = Arrays.copyOf(versions, 2 * size);
    }
    passages[size] = passage;
    versions[size] = version;
    byPassage.put(passage, size);
    size++;
  }

  int size() {
    return size;
  }

  long passage(int row) {
    return passages[row];
  }

  long version(int row) {
    return versions[row];
  }

  /** Returns the row of a passage, or -1. */
  int row(long passage) {
    return byPassage.getOrDefault(passage, -1);
  }

  BitSet of(long version) {
    BitSet rows = new BitSet();
    for (int row = 0; row < size; row++) {
      if (versions[row] == version) {
        rows.set(row);
      }
    }
    return rows;
  }
}
