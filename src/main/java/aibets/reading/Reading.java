package aibets.reading;

import aibets.retrieval.Span;
import java.util.List;

/**
 * What a reader makes of one excerpt. All scores are log-odds or differences of them: higher is
 * better, 0 is undecided.
 *
 * @param answers that the excerpt answers the question at all
 * @param sentences one for each sentence of the excerpt, in order
 */
public record Reading(double answers, List<OfSentence> sentences) {

  /** What a sentence scores that was cut off because the excerpt was too long. */
  static final double UNREAD = -15;

  /** Copies the list. */
  public Reading {
    sentences = List.copyOf(sentences);
  }

  /**
   * What a reader makes of one sentence.
   *
   * @param evidence that the sentence answers, against that none does
   * @param span that the answer is {@code words}, against that there is none
   * @param words the part of it that answers best, as offsets in the excerpt's text
   */
  public record OfSentence(double evidence, double span, Span words) {}
}
