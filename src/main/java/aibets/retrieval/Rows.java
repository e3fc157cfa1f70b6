package aibets.retrieval;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which passage stands at which row of the vectors. Only grows; what is behind the rows that a
 * snapshot looks at does not matter to it.
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

  /** The row of a passage, -1 if it has none. */
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
