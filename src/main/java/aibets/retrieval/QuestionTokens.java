package aibets.retrieval;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The tokens of a question with their weights.
 *
 * @param weights their sum is 1, or 0 if no token has weight
 * @param evenWeights normalized square roots of the weights
 * @param content indexes of the tokens that are not function words
 * @param asking index of the first question word, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record QuestionTokens(double[] weights, double[] evenWeights, int[] content, int asking) {

  static QuestionTokens of(int[] ids, TokenWeights corpus) {
    double[] weights = shares(Arrays.stream(ids).mapToDouble(corpus::of).toArray());
    FunctionWords words = corpus.functionWords();
    return new QuestionTokens(
        weights,
        shares(Arrays.stream(weights).map(Math::sqrt).toArray()),
        IntStream.range(0, ids.length).filter(i -> !words.all().contains(ids[i])).toArray(),
        IntStream.range(0, ids.length)
            .filter(i -> words.asking().contains(ids[i]))
            .findFirst()
            .orElse(-1));
  }

  private static double[] shares(double[] weights) {
    double total = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> total == 0 ? 0 : weight / total).toArray();
  }

  int count() {
    return weights.length;
  }

  /** Returns the index of the token after the first question word, or -1. */
  int asked() {
    return asking >= 0 && asking + 1 < count() ? asking + 1 : -1;
  }
}
