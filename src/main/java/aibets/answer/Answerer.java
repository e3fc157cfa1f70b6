package aibets.answer;

import java.util.List;

/** Answers questions from the corpus. Safe for use by several threads at once. */
public interface Answerer {

  /**
   * Finds the quotes that answer a question.
   *
   * @param question as typed, in plain text; white space and control characters do not matter
   * @throws QuestionException if it cannot be a question: blank, without a letter or digit, or too
   *     long
   */
  default Answer answer(String question) {
    return answer(question, List.of());
  }

  /**
   * Finds the quotes that answer a question of a conversation.
   *
   * @param question as {@link #answer(String)}
   * @param earlier the questions before it, oldest first, each as it was understood; one that leans
   *     on them ("how much did they raise?") is understood by them, one that stands by itself is
   *     not changed
   * @throws QuestionException as {@link #answer(String)}
   */
  Answer answer(String question, List<String> earlier);

  /**
   * Answers a question that stands alone with less care and in less time: for overviews, which ask
   * many.
   *
   * @throws QuestionException as {@link #answer(String)}
   */
  default Answer skim(String question) {
    return answer(question);
  }
}
