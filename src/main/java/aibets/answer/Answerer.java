package aibets.answer;

import java.util.List;

/** Answers questions from the corpus. Thread-safe. */
public interface Answerer {

  /**
   * Finds the quotes that answer a question.
   *
   * @param question plain text as typed; white space and control characters are ignored
   * @throws QuestionException if it is blank, has no letter or digit, or is too long
   */
  default Answer answer(String question) {
    return answer(question, List.of());
  }

  /**
   * Finds the quotes that answer a question in a conversation.
   *
   * @param question as in {@link #answer(String)}
   * @param earlier the completed questions before it, oldest first; a question that refers to them
   *     ("how much did they raise?") is completed from them, another is left unchanged
   * @throws QuestionException as in {@link #answer(String)}
   */
  Answer answer(String question, List<String> earlier);

  /**
   * Answers a question that stands alone faster and less thoroughly, for overviews that ask many.
   *
   * @throws QuestionException as in {@link #answer(String)}
   */
  default Answer skim(String question) {
    return answer(question);
  }
}
