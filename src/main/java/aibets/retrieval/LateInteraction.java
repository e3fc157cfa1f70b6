package aibets.retrieval;

import aibets.encoding.Encoding;
import aibets.encoding.TokenMatrix;
import aibets.encoding.Vectors;
import java.util.Arrays;

/**
 * Scores the sentences of a passage by their tokens' best matches ("MaxSim", Khattab and Zaharia
 * 2020), each question token weighted by how much it says. A match elsewhere in the passage counts
 * too, a little less.
 */
final class LateInteraction {

  /** What a match in the sentence's context counts, against one in the sentence itself. */
  private static final float CONTEXT_SHARE = 0.8f;

  private final Encoding.Tokens question;
  private final int dimension;
  private final double[] weights;
  private final double totalWeight;

  LateInteraction(Encoding.Tokens question, TokenWeights corpus) {
    this.question = question;
    this.dimension = question.count() == 0 ? 0 : question.vectors().length / question.count();
    this.weights = Arrays.stream(question.ids()).mapToDouble(corpus::of).toArray();
    this.totalWeight = Arrays.stream(weights).sum();
  }

  /** One score a sentence, at most 1. */
  double[] score(TokenMatrix passage, int sentences) {
    if (question.count() == 0) {
      return new double[sentences];
    }
    float[][] best = bestMatches(passage, sentences + 1);
    double[] scores = new double[sentences];
    for (int i = 0; i < question.count(); i++) {
      float anywhere = -1;
      for (float[] group : best) {
        anywhere = Math.max(anywhere, group[i]);
      }
      for (int s = 0; s < sentences; s++) {
        scores[s] += weights[i] * Math.max(best[s][i], CONTEXT_SHARE * anywhere);
      }
    }
    for (int s = 0; s < sentences; s++) {
      scores[s] = totalWeight == 0 ? 0 : scores[s] / totalWeight;
    }
    return scores;
  }

  /** The best cosine of each question token within each sentence; the context is the last row. */
  private float[][] bestMatches(TokenMatrix passage, int groups) {
    float[][] best = new float[groups][question.count()];
    for (float[] row : best) {
      Arrays.fill(row, -1);
    }
    float[] vector = new float[dimension];
    for (int token = 0; token < passage.count(); token++) {
      passage.unpack(token, vector);
      float[] row =
          best[passage.group(token) == TokenMatrix.CONTEXT ? groups - 1 : passage.group(token)];
      for (int i = 0; i < question.count(); i++) {
        row[i] =
            Math.max(row[i], Vectors.dot(question.vectors(), i * dimension, vector, 0, dimension));
      }
    }
    return best;
  }
}
