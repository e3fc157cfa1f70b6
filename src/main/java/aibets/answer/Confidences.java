package aibets.answer;

import aibets.answer.Confidence.Thresholds;
import aibets.retrieval.RankedSentence;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The confidence models for results that were read and for those of search alone.
 *
 * @param found for rankings that were not read
 * @param read for rankings that were read
 */
public record Confidences(Confidence found, Confidence read) {

  /** Returns the bundled models. */
  public static Confidences shipped() {
    return new Confidences(Confidence.withoutReader(), Confidence.withReader());
  }

  /** Uses one model for both. */
  public static Confidences of(Confidence confidence) {
    return new Confidences(confidence, confidence);
  }

  /** Returns a copy with those thresholds that are given. */
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
