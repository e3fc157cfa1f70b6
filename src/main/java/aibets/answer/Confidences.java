package aibets.answer;

import aibets.answer.Confidence.Thresholds;
import aibets.retrieval.RankedSentence;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Which model says how sure it is: one for what was read, one for what was only found.
 *
 * @param found for rankings that were not read
 * @param read for those that were
 */
public record Confidences(Confidence found, Confidence read) {

  /** Those that come with the program. */
  public static Confidences shipped() {
    return new Confidences(Confidence.ofFound(), Confidence.ofRead());
  }

  /** One for all. */
  public static Confidences of(Confidence confidence) {
    return new Confidences(confidence, confidence);
  }

  /** The same with other thresholds, as far as they are given. */
  public Confidences with(OptionalDouble answered, OptionalDouble perhaps) {
    return new Confidences(with(found, answered, perhaps), with(read, answered, perhaps));
  }

  private static Confidence with(
      Confidence confidence, OptionalDouble answered, OptionalDouble perhaps) {
    Thresholds fitted = confidence.thresholds();
    return confidence.with(
        new Thresholds(answered.orElse(fitted.answered()), perhaps.orElse(fitted.perhaps())));
  }

  Confidence of(List<RankedSentence> ranked) {
    return !ranked.isEmpty() && ranked.get(0).isReranked() ? read : found;
  }
}
