package aibets.retrieval;

import aibets.question.Question;
import java.util.List;

/** Finds the sentences that may answer a question. Safe for use by several threads at once. */
public interface Retriever {

  /**
   * A question with its misspelt words corrected, where the corpus has a word that must be meant.
   *
   * @param question plain text, not blank
   */
  default String corrected(String question) {
    return question;
  }

  /**
   * Ranks sentences.
   *
   * @return best first, of several passages; empty if the corpus has no passage
   */
  List<RankedSentence> rank(Question question);
}
