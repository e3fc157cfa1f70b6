package aibets.answer;

/**
 * What tells whether the best sentences answer a question; {@link Confidence} says how the signs
 * count together.
 */
public enum Sign {
  /** How well the question's tokens match the best sentence and its passage. */
  LATE_INTERACTION,
  /** How well they match its passage, title and heading. */
  PASSAGE_TOKENS,
  /** How near the passage is by meaning. */
  DENSE_PASSAGE,
  /** How much of the question's weight stands in the passage, letter by letter. */
  SAME_TOKENS_IN_PASSAGE,
  /** The best sentence's score. */
  SCORE,
  /** How far the best passage is ahead of the next one. */
  MARGIN
}
