package aibets.retrieval;

import java.util.List;

/** Finds the sentences that may answer a question. Safe for use by several threads at once. */
public interface Retriever {

  /**
   * The question that will be looked up: misspelt words corrected where the corpus has a word that
   * must be meant.
   *
   * @param question plain text, not blank
   */
  default String understood(String question) {
    return question;
  }

  /**
   * Ranks sentences.
   *
   * @param question plain text, not blank
   * @return best first, of several passages; empty if the corpus has no passage
   */
  List<RankedSentence> rank(String question);
}
