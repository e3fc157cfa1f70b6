package aibets.retrieval;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that may answer a question.
 *
 * @param document that contains it
 * @param passage that contains it
 * @param index of the sentence in the passage, from 0
 * @param score how well it answers; higher is better, comparable for one question only
 * @param passageScore how likely its passage contains the answer, judged by this sentence; likewise
 * @param features from which the scores are computed
 * @param answer the words that answer, as offsets in the document's text; null if it was not read
 */
public record RankedSentence(
    Document document,
    Passage passage,
    int index,
    double score,
    double passageScore,
    Map<Feature, Double> features,
    @Nullable Span answer) {

  /** Returns the sentence. */
  public Sentence sentence() {
    return passage.sentences().get(index);
  }

  /** Returns the text of the sentence. */
  public String text() {
    return document.text(sentence());
  }

  /** Whether it was ranked after reading; it may not have been read itself. */
  public boolean isReranked() {
    return features.containsKey(Feature.FOUND);
  }

  /**
   * Returns a copy ranked by another model after reading.
   *
   * @param reading the features from reading; empty if the sentence was not read
   * @param words the words that answer, as offsets in the document's text
   */
  public RankedSentence reranked(
      RankingModel model, Map<Feature, Double> reading, @Nullable Span words) {
    Map<Feature, Double> all = new EnumMap<>(Feature.class);
    all.putAll(features);
    all.putAll(reading);
    all.put(Feature.FOUND, score);
    all.put(Feature.FOUND_PASSAGE, passageScore);
    return new RankedSentence(
        document, passage, index, model.sentenceScore(all), model.passageScore(all), all, words);
  }

  /** Returns a feature, 0 if it is missing. */
  public double feature(Feature feature) {
    return features.getOrDefault(feature, 0.0);
  }
}
