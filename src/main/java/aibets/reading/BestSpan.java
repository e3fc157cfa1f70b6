package aibets.reading;

/**
 * The best-scoring range of word pieces.
 *
 * @param first index of the first piece
 * @param last index of the last piece
 * @param score the sum of their start and end scores
 */
record BestSpan(int first, int last, double score) {

  /** The maximum length in pieces; answers are short. */
  private static final int MAX_PIECES = 30;

  /** Finds the best range between two indexes, both inclusive. */
  static BestSpan of(float[] start, float[] end, int from, int to) {
    BestSpan best = new BestSpan(from, from, Double.NEGATIVE_INFINITY);
    for (int i = from; i <= to; i++) {
      for (int j = i; j <= Math.min(to, i + MAX_PIECES - 1); j++) {
        double score = start[i] + end[j];
        if (score > best.score) {
          best = new BestSpan(i, j, score);
        }
      }
    }
    return best;
  }
}
