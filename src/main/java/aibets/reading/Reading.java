package aibets.reading;

import aibets.retrieval.Span;
import java.util.List;

/**
 * The model's reading of an excerpt. All scores are log-odds or differences of log-odds: higher is
 * better, 0 is undecided.
 *
 * @param answers score of the excerpt answering the question at all
 * @param sentences one per sentence of the excerpt, in order
 */
public record Reading(double answers, List<OfSentence> sentences) {

  /** The score of a sentence that was cut off because the excerpt was too long. */
  static final double UNREAD = -15;

  /** Copies the list. */
  public Reading {
    sentences = List.copyOf(sentences);
  }

  /**
   * The model's reading of a sentence.
   *
   * @param evidence score of the sentence answering, relative to no sentence doing so
   * @param span score of {@code words} being the answer, relative to there being none
   * @param words the part that answers best, as offsets in the excerpt's text
   */
  public record OfSentence(double evidence, double span, Span words) {}
}
