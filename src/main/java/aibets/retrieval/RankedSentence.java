package aibets.retrieval;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import java.util.Map;

/**
 * A sentence that may answer a question.
 *
 * @param document where it stands
 * @param passage where it stands
 * @param index its place among the passage's sentences, from 0
 * @param score how well it answers; higher is better, comparable within one question
 * @param passageScore how likely the answer stands in its passage, as far as this sentence tells;
 *     likewise
 * @param features what the scores are made of
 */
public record RankedSentence(
    Document document,
    Passage passage,
    int index,
    double score,
    double passageScore,
    Map<Feature, Double> features) {

  /** The sentence itself. */
  public Sentence sentence() {
    return passage.sentences().get(index);
  }

  /** The sentence's words. */
  public String text() {
    return document.text(sentence());
  }

  /** One of its features, 0 if it lacks it. */
  public double feature(Feature feature) {
    return features.getOrDefault(feature, 0.0);
  }
}
