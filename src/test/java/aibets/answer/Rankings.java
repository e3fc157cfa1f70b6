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
        document, document.passages().get(0), index, score, score, features(score), null);
  }

  /** Returns the features of a sentence with such a score. */
  static Map<Feature, Double> features(double score) {
    return Map.of(Feature.EVEN_LATE_INTERACTION, score);
  }
}
