package aibets.desk;

import java.util.List;

/**
 * What other programs may ask, answered as JSON: the seam of the surfaces that are not for people.
 * Safe for use by several threads at once.
 */
public interface Inquiries {

  /**
   * Answers a question.
   *
   * @param earlier questions of the same conversation that it may lean on, oldest first
   * @return one JSON object, the same as of {@code ask --json}
   * @throws aibets.answer.QuestionException if it is no question; the message says why
   */
  String ask(String question, List<String> earlier);

  /** The documents that are answered from: {@code {"sources": [{"id", "title", ...}]}}. */
  String sources();

  /** What was asked and the sources do not say: {@code {"gaps": [{"question", "times", ...}]}}. */
  String gaps();
}
