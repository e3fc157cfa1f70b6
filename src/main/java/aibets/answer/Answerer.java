package aibets.answer;

/** Answers questions from the corpus. Safe for use by several threads at once. */
public interface Answerer {

  /**
   * Finds the quotes that answer a question.
   *
   * @param question as typed, in plain text; white space and control characters do not matter
   * @throws QuestionException if it cannot be a question: blank, without a letter or digit, or too
   *     long
   */
  Answer answer(String question);
}
