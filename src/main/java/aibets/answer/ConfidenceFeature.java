package aibets.answer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Features from which {@link Confidence} estimates whether the best sentences answer a question.
 * None of them decreases when several sources say the same. The leads shrink if there are more
 * passages on the same topic, but not with the number of others.
 */
public enum ConfidenceFeature {
  /** Late-interaction score of the best passage and its sentence. */
  LATE_INTERACTION,
  /** Share of the question's weight in tokens that occur verbatim in that passage. */
  SAME_TOKENS_IN_PASSAGE,
  /** How much better other passages match the question's tokens than that passage. */
  MATCHED_ELSEWHERE,
  /** Highest dense similarity of any sentence. */
  DENSE_SENTENCE,
  /** Lead of the best sentence's score over the mean of ranks 11 to 40. */
  SCORE_AHEAD,
  /** Lead of that passage's dense similarity over the mean of ranks 6 to 15. */
  DENSE_AHEAD,
  /** Its square: a clear lead is worth more than proportionally. */
  DENSE_AHEAD_SQUARED,
  /** The reading model's log-odds that the best sentence's passage contains the answer. */
  ANSWERS,
  /** Their square: very low log-odds are worth less than proportionally. */
  ANSWERS_SQUARED,
  /** The reading model's log-odds that the best sentence answers. */
  EVIDENCE,
  /** The highest such log-odds of any other passage. */
  ANSWERS_ELSEWHERE,
  /** Lead of the best sentence's score over the best one in another passage. */
  AHEAD_OF_PASSAGES,
  /** Dense similarity of the best sentence's passage. */
  DENSE_PASSAGE,
  /** Share of the question's weight in tokens that occur verbatim in the best sentence. */
  SAME_TOKENS,
  /**
   * Product of evidence and shared tokens: with shared words, evidence says less about near misses.
   */
  EVIDENCE_BY_SAME_TOKENS,
  /** Product of the passage's log-odds and the lead of its dense similarity. */
  ANSWERS_BY_DENSE_AHEAD,
  /** Square of how much better other passages match the question's tokens. */
  MATCHED_ELSEWHERE_SQUARED;

  /** The features for results of search alone. */
  public static final Set<ConfidenceFeature> WITHOUT_READER =
      Collections.unmodifiableSet(EnumSet.range(LATE_INTERACTION, DENSE_AHEAD_SQUARED));

  /** The features for results that were read by the reading model. */
  public static final Set<ConfidenceFeature> WITH_READER =
      Collections.unmodifiableSet(
          EnumSet.of(
              MATCHED_ELSEWHERE,
              DENSE_AHEAD,
              ANSWERS,
              ANSWERS_SQUARED,
              EVIDENCE,
              ANSWERS_ELSEWHERE,
              AHEAD_OF_PASSAGES,
              DENSE_PASSAGE,
              SAME_TOKENS,
              EVIDENCE_BY_SAME_TOKENS,
              ANSWERS_BY_DENSE_AHEAD,
              MATCHED_ELSEWHERE_SQUARED));
}
