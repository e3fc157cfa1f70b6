package aibets.retrieval;

import aibets.question.Question;
import java.util.List;

/** Finds the sentences that may answer a question. Thread-safe. */
public interface Retriever {

  /**
   * Returns the question with misspelt words replaced by words of the corpus, where the correction
   * is clear.
   *
   * @param question plain text, not blank
   */
  default String corrected(String question) {
    return question;
  }

  /**
   * Ranks sentences.
   *
   * @return best first, of several passages; empty if the corpus is empty
   */
  List<RankedSentence> rank(Question question);
}
