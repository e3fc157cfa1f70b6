package aibets.embeddingstore;

import dev.langchain4j.store.embedding.RelevanceScore;

/** Scales vectors to unit length. */
final class Direction {

  private Direction() {}

  /**
   * Returns the vector scaled to unit length; a zero vector is returned as it is.
   *
   * @throws IllegalArgumentException if it is empty or has a value that is not finite
   */
  static float[] of(float[] vector) {
    if (vector.length == 0) {
      throw new IllegalArgumentException("An embedding must not be empty");
    }
    for (float value : vector) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException(
            "An embedding must be finite, but contains '" + value + "'");
      }
    }
    double length = Math.sqrt(dot(vector, vector));
    float[] direction = new float[vector.length];
    for (int i = 0; i < vector.length && length > 0; i++) {
      direction[i] = (float) (vector[i] / length);
    }
    return direction;
  }

  /** Returns langchain4j's relevance score of two vectors; 0.5 if one of them is zero. */
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
