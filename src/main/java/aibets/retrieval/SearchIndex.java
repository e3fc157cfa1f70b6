package aibets.retrieval;

import aibets.encoding.Encoding;
import java.util.List;

/** A snapshot of the live corpus, in which candidates are searched. Immutable. */
record SearchIndex(
    Candidates passages, LexicalIndex lexical, TokenWeights weights, Acronyms acronyms) {

  /**
   * Returns the passages that may answer a question, best first.
   *
   * @param limit the maximum number of results
   */
  List<Found> candidates(String question, Encoding encoding, int limit) {
    return passages.find(acronyms.spelledOut(question), encoding, limit);
  }
}
