package aibets.retrieval;

import aibets.encoding.Encoding;
import aibets.encoding.TokenMatrix;
import aibets.encoding.Vectors;
import java.util.Arrays;

/**
 * Compares a question with the sentences of a passage token by token ("MaxSim", Khattab and Zaharia
 * 2020), each token of the question weighted by how much it says.
 */
final class LateInteraction {

  private final float[] vector;
  private final Encoding.Tokens tokens;
  private final double[] weights;
  private final double[] evenWeights;

  LateInteraction(Encoding question, TokenWeights corpus) {
    vector = question.vector();
    tokens = question.tokens();
    weights = shares(Arrays.stream(tokens.ids()).mapToDouble(corpus::of).toArray());
    evenWeights = shares(Arrays.stream(weights).map(Math::sqrt).toArray());
  }

  private static double[] shares(double[] weights) {
    double total = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> total == 0 ? 0 : weight / total).toArray();
  }

  /** How many tokens the question has. */
  int tokens() {
    return tokens.count();
  }

  /**
   * Compares one passage.
   *
   * @param sentences how many it has
   */
  Matches compare(TokenMatrix passage, int sentences) {
    Matches matches = new Matches(sentences, tokens.count(), weights, evenWeights);
    float[][] means = new float[sentences][vector.length];
    float[] row = new float[vector.length];
    for (int t = 0; t < passage.count(); t++) {
      passage.unpack(t, row);
      int group = passage.group(t) == TokenMatrix.CONTEXT ? sentences : passage.group(t);
      for (int i = 0; i < tokens.count(); i++) {
        float cosine = Vectors.dot(tokens.vectors(), i * row.length, row, 0, row.length);
        matches.add(group, i, cosine, tokens.ids()[i] == passage.id(t));
      }
      if (group < sentences) {
        Vectors.add(row, means[group]);
      }
    }
    addPairs(passage, matches);
    for (int s = 0; s < sentences; s++) {
      Vectors.normalize(means[s], 0, vector.length);
      matches.dense[s] = Vectors.dot(means[s], 0, vector, 0, vector.length);
    }
    return matches;
  }

  private void addPairs(TokenMatrix passage, Matches matches) {
    double found = 0;
    double all = 0;
    for (int i = 0; i + 1 < tokens.count(); i++) {
      double weight = weights[i] + weights[i + 1];
      all += weight;
      if (hasPair(passage, tokens.ids()[i], tokens.ids()[i + 1])) {
        found += weight;
      }
    }
    matches.pairs = all == 0 ? 0 : found / all;
  }

  private static boolean hasPair(TokenMatrix passage, int first, int second) {
    for (int t = 0; t + 1 < passage.count(); t++) {
      if (passage.id(t) == first && passage.id(t + 1) == second) {
        return true;
      }
    }
    return false;
  }
}
