package aibets.retrieval;

import java.util.Arrays;

/**
 * The best matches of a question's tokens in each sentence of a passage; the last group is its
 * title and heading.
 */
final class Matches {

  /** The weight of a match elsewhere in the passage, relative to one in the sentence. */
  private static final float CONTEXT_SHARE = 0.8f;

  /** The cosine from which a match counts as a repetition. */
  private static final double REPETITION = 0.5;

  private final float[][] best;
  private final boolean[][] same;
  private final QuestionTokens question;
  private final double[] weights;

  /** For each sentence, the cosine of its mean vector and the question. */
  final double[] dense;

  /** Returns the share of the question's token pairs that occur in the passage. */
  double pairs;

  Matches(int sentences, QuestionTokens question) {
    this.best = new float[sentences + 1][question.count()];
    this.same = new boolean[sentences + 1][question.count()];
    this.dense = new double[sentences];
    this.question = question;
    this.weights = question.weights();
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

  /** Returns the best match of each token in the passage. */
  float[] anywhere() {
    float[] most = new float[weights.length];
    for (int i = 0; i < most.length; i++) {
      most[i] = anywhere(i);
    }
    return most;
  }

  /** Returns the mean squared shortfall from the best matches in all passages. */
  double lacks(float[] bestThereAre) {
    double sum = 0;
    double[] evenWeights = question.evenWeights();
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
    return withContext(sentence, question.evenWeights());
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

  double inPassageEqually() {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += anywhere(i) / weights.length;
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

  /**
   * Returns by how much the best matches in a sentence exceed what answers usually share with
   * questions.
   */
  double repeated(int sentence) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double beyond = Math.max(0, best[sentence][i] - REPETITION);
      sum += weights[i] * beyond * beyond;
    }
    return sum;
  }

  /** Returns the lowest best match of a content word; 0 if there is none. */
  double weakest(int sentence) {
    return Arrays.stream(question.content()).mapToDouble(i -> best[sentence][i]).min().orElse(0);
  }

  /** Returns the best match of the question word; 0 if there is none. */
  double asking(int sentence) {
    return at(question.asking(), sentence);
  }

  /** Returns the best match of the token after the question word; 0 if there is none. */
  double asked(int sentence) {
    return at(question.asked(), sentence);
  }

  private double at(int token, int sentence) {
    return token < 0 ? 0 : best[sentence][token];
  }
}
