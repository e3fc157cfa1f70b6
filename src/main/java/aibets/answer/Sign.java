package aibets.answer;

/**
 * What tells whether the best sentences answer a question; {@link Confidence} says how the signs
 * count together. None of them grows with the corpus, and none falls when several sources say the
 * same.
 */
public enum Sign {
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
  DENSE_AHEAD_SQUARED
}
