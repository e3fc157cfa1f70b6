package aibets.answer;

/** From the best quote's score to how sure it is that it answers. */
final class Confidence {

  private static final double EVEN = 0.62;
  private static final double STEEPNESS = 20;

  private Confidence() {}

  /** A logistic curve: one half at {@link #EVEN}. */
  static double of(double score) {
    return 1 / (1 + Math.exp(-STEEPNESS * (score - EVEN)));
  }
}
