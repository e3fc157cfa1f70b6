package aibets.reading;

/**
 * The best pair of a first and a last piece.
 *
 * @param first place of the first piece
 * @param last place of the last piece
 * @param score the sum of both numbers
 */
record BestSpan(int first, int last, double score) {

  /** Answers are short: the longest has this many pieces. */
  private static final int LONGEST = 30;

  /** Finds it between two places, both included. */
  static BestSpan of(float[] start, float[] end, int from, int to) {
    BestSpan best = new BestSpan(from, from, Double.NEGATIVE_INFINITY);
    for (int i = from; i <= to; i++) {
      for (int j = i; j <= Math.min(to, i + LONGEST - 1); j++) {
        double score = start[i] + end[j];
        if (score > best.score) {
          best = new BestSpan(i, j, score);
        }
      }
    }
    return best;
  }
}
