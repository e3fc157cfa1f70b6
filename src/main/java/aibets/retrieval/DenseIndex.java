package aibets.retrieval;

import aibets.encoding.Vectors;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Exact search by cosine over unit vectors in one array. Immutable. */
final class DenseIndex {

  private final float[] vectors;
  private final int dimension;

  DenseIndex(float[] vectors, int dimension) {
    this.vectors = vectors;
    this.dimension = dimension;
  }

  float cosine(float[] question, int passage) {
    return Vectors.dot(question, 0, vectors, passage * dimension, dimension);
  }

  /** The places of the {@code limit} nearest vectors, nearest first. */
  int[] nearest(float[] question, int limit) {
    record Hit(int passage, float cosine) {}
    PriorityQueue<Hit> best = new PriorityQueue<>(Comparator.comparingDouble(Hit::cosine));
    int count = dimension == 0 ? 0 : vectors.length / dimension;
    for (int passage = 0; passage < count; passage++) {
      float cosine = cosine(question, passage);
      if (best.size() < limit) {
        best.add(new Hit(passage, cosine));
      } else if (cosine > best.element().cosine()) {
        best.remove();
        best.add(new Hit(passage, cosine));
      }
    }
    int[] nearest = new int[best.size()];
    for (int rank = nearest.length - 1; rank >= 0; rank--) {
      nearest[rank] = best.remove().passage();
    }
    return nearest;
  }
}
