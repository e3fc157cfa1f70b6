package aibets.answer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What tells whether the best sentences answer a question; {@link Confidence} says how the features
 * count together. None of them grows with the corpus, and none falls when several sources say the
 * same.
 */
public enum ConfidenceFeature {
  /** How well the question's tokens match the best passage and its sentence. */
  LATE_INTERACTION,
  /** How much of the question's weight stands in that passage, letter by letter. */
  SAME_TOKENS_IN_PASSAGE,
  /** How much better other passages match the question's tokens than that passage does. */
  MATCHED_ELSEWHERE,
  /** How near any of the sentences is by meaning. */
  DENSE_SENTENCE,
  /** How far the best sentence's score is ahead of those ranked 11 to 40. */
  SCORE_AHEAD,
  /** How much nearer by meaning that passage is than the passages ranked 6 to 15. */
  DENSE_AHEAD,
  /** The square of that: to stand out clearly says more than twice as much. */
  DENSE_AHEAD_SQUARED,
  /** The reader's log-odds that the passage of the best sentence answers. */
  ANSWERS,
  /** The square of that: who says no twice as loudly is not twice as right. */
  ANSWERS_SQUARED,
  /** The reader's log-odds that the best sentence answers. */
  EVIDENCE,
  /** The most that the reader gives any other passage. */
  ANSWERS_ELSEWHERE,
  /** How far the best sentence's score is ahead of the best one of another passage. */
  AHEAD_OF_PASSAGES,
  /** How near the best sentence's passage is by meaning. */
  DENSE_PASSAGE,
  /** How much of the question's weight stands in the best sentence, letter by letter. */
  SAME_TOKENS,
  /** The evidence where words are shared: there it says less of a near miss. */
  EVIDENCE_BY_SAME_TOKENS,
  /** The reader's log-odds where the passage stands out by meaning. */
  ANSWERS_BY_DENSE_AHEAD,
  /** The square of how much better other passages match the question's tokens. */
  MATCHED_ELSEWHERE_SQUARED;

  /** What tells how sure it is of what was only found. */
  public static final Set<ConfidenceFeature> OF_FOUND =
      Collections.unmodifiableSet(EnumSet.range(LATE_INTERACTION, DENSE_AHEAD_SQUARED));

  /** What tells how sure it is of what was read. */
  public static final Set<ConfidenceFeature> OF_READ =
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
