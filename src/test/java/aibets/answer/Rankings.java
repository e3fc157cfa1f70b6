package aibets.answer;

import aibets.corpus.Document;
import aibets.retrieval.Feature;
import aibets.retrieval.RankedSentence;
import java.util.Map;

/** Sentences with the ranking that a test needs. */
final class Rankings {

  private Rankings() {}

  /** Returns a ranked sentence of a document's only passage. */
  static RankedSentence ranked(Document document, int index, double score) {
    return new RankedSentence(
        document,
        document.passages().get(0),
        index,
        score,
        score,
        Map.of(Feature.EVEN_LATE_INTERACTION, score),
        null);
  }
}
