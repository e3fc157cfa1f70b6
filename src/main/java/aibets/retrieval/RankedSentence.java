package aibets.retrieval;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;

/**
 * A sentence that may answer a question.
 *
 * @param document where it stands
 * @param passage where it stands
 * @param index its place among the passage's sentences, from 0
 * @param score higher is better, mostly 0 to 1
 */
public record RankedSentence(Document document, Passage passage, int index, double score) {

  /** The sentence itself. */
  public Sentence sentence() {
    return passage.sentences().get(index);
  }
}
