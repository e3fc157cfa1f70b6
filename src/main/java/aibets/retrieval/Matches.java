package aibets.retrieval;

import java.util.Arrays;

/**
 * The best matches of a question's tokens in each sentence of a passage; the last group is its
 * title and heading.
 */
final class Matches {

  /** What a match elsewhere in the passage counts, against one in the sentence itself. */
  private static final float CONTEXT_SHARE = 0.8f;

  private final float[][] best;
  private final boolean[][] same;
  private final double[] weights;
  private final double[] evenWeights;

  /** Of each sentence, the cosine of its mean with the question. */
  final double[] dense;

  /** The share of the question's pairs of tokens that the passage has too. */
  double pairs;

  Matches(int sentences, int tokens, double[] weights, double[] evenWeights) {
    this.best = new float[sentences + 1][tokens];
    this.same = new boolean[sentences + 1][tokens];
    this.dense = new double[sentences];
    this.weights = weights;
    this.evenWeights = evenWeights;
    for (float[] row : best) {
      Arrays.fill(row, -1);
    }
  }

  void add(int group, int token, float cosine, boolean equal) {
    best[group][token] = Math.max(best[group][token], cosine);
    same[group][token] |= equal;
  }

  private float anywhere(int token) {
    float most = -1;
    for (float[] group : best) {
      most = Math.max(most, group[token]);
    }
    return most;
  }

  /** Of each token of the question, its best match in the passage. */
  float[] anywhere() {
    float[] most = new float[weights.length];
    for (int i = 0; i < most.length; i++) {
      most[i] = anywhere(i);
    }
    return most;
  }

  /** The mean square of what the passage lacks of the best matches that there are. */
  double lacks(float[] bestThereAre) {
    double sum = 0;
    for (int i = 0; i < evenWeights.length; i++) {
      double lack = bestThereAre[i] - anywhere(i);
      sum += evenWeights[i] * lack * lack;
    }
    return sum;
  }

  double withContext(int sentence) {
    return withContext(sentence, weights);
  }

  double withContextEvenly(int sentence) {
    return withContext(sentence, evenWeights);
  }

  private double withContext(int sentence, double[] by) {
    double sum = 0;
    for (int i = 0; i < by.length; i++) {
      sum += by[i] * Math.max(best[sentence][i], CONTEXT_SHARE * anywhere(i));
    }
    return sum;
  }

  double own(int sentence) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * best[sentence][i];
    }
    return sum;
  }

  double inPassage() {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * anywhere(i);
    }
    return sum;
  }

  double same(int sentence) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += same[sentence][i] ? weights[i] : 0;
    }
    return sum;
  }

  double sameInPassage() {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int token = i;
      sum += Arrays.stream(same).anyMatch(group -> group[token]) ? weights[i] : 0;
    }
    return sum;
  }
}
