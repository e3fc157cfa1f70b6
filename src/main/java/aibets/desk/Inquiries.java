package aibets.desk;

import java.util.List;

/**
 * Answers other programs in JSON; the interface for surfaces that are not for people. Thread-safe.
 */
public interface Inquiries {

  /**
   * Answers a question.
   *
   * @param earlier questions of the same conversation, oldest first
   * @return one JSON object, the same as that of {@code ask --json}
   * @throws aibets.answer.QuestionException if it is not a question; the message says why
   */
  String ask(String question, List<String> earlier);

  /** Returns the documents: {@code {"sources": [{"id", "title", ...}]}}. */
  String sources();

  /**
   * Returns questions that the sources do not answer: {@code {"gaps": [{"question", "times",
   * ...}]}}.
   */
  String gaps();
}
