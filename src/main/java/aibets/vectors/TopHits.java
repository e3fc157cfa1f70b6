package aibets.vectors;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best hits so far, in a heap with the worst on top; ordered by descending cosine, then by row.
 */
final class TopHits {

  /** Cosine and row packed into one number with the same order. */
  private final long[] heap;

  private int size;
  private float least;

  TopHits(int limit, float least) {
    heap = new long[limit];
    this.least = least;
  }

  /** Returns the minimum cosine for a hit to be added. */
  float least() {
    return least;
  }

  void offer(int row, float cosine) {
    if (cosine < least) {
      return;
    }
    long key = key(row, cosine);
    if (size < heap.length) {
      up(size++, key);
    } else if (key > heap[0]) {
      down(key);
    }
    if (size == heap.length) {
      least = cosine(heap[0]);
    }
  }

  private void up(int place, long key) {
    int at = place;
    while (at > 0 && heap[(at - 1) / 2] > key) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = key;
  }

  private void down(long key) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= key) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = key;
  }

  /** Returns the hits, best first. */
  List<Hit> hits() {
    Arrays.sort(heap, 0, size);
    return IntStream.range(0, size)
        .mapToObj(i -> heap[size - 1 - i])
        .map(key -> new Hit(~key.intValue(), cosine(key)))
        .toList();
  }

  private static long key(int row, float cosine) {
    int bits = Float.floatToIntBits(cosine + 0f); // +0 instead of -0
    return (long) (bits < 0 ? bits ^ Integer.MAX_VALUE : bits) << 32 | (~row & 0xFFFFFFFFL);
  }

  private static float cosine(long key) {
    int bits = (int) (key >> 32);
    return Float.intBitsToFloat(bits < 0 ? bits ^ Integer.MAX_VALUE : bits);
  }
}
