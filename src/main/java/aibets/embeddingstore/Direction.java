package aibets.embeddingstore;

import dev.langchain4j.store.embedding.RelevanceScore;

/** Vectors of any length by their direction alone. */
final class Direction {

  private Direction() {}

  /**
   * The vector scaled to unit length; a zero vector stays one.
   *
   * @throws IllegalArgumentException if it is empty or holds what is not finite
   */
  static float[] of(float[] vector) {
    if (vector.length == 0) {
      throw new IllegalArgumentException("An embedding must have numbers, not none");
    }
    for (float value : vector) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException(
            "An embedding must be finite, but holds '" + value + "'");
      }
    }
    double length = Math.sqrt(dot(vector, vector));
    float[] direction = new float[vector.length];
    for (int i = 0; i < vector.length && length > 0; i++) {
      direction[i] = (float) (vector[i] / length);
    }
    return direction;
  }

  /** langchain4j's relevance score of two vectors, 0.5 if one of them is zero. */
  static double score(float[] a, float[] b) {
    double lengths = Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
    double cosine = lengths == 0 ? 0 : dot(a, b) / lengths;
    return RelevanceScore.fromCosineSimilarity(Math.max(-1, Math.min(1, cosine)));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
