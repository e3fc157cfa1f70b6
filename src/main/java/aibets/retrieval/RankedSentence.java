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
 * @param document where it stands
 * @param passage where it stands
 * @param index its place among the passage's sentences, from 0
 * @param score how well it answers; higher is better, comparable within one question
 * @param passageScore how likely the answer stands in its passage, as far as this sentence tells;
 *     likewise
 * @param features what the scores are made of
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

  /** The sentence itself. */
  public Sentence sentence() {
    return passage.sentences().get(index);
  }

  /** The sentence's words. */
  public String text() {
    return document.text(sentence());
  }

  /** Whether it was ranked after reading, by which it was read or passed over. */
  public boolean isReranked() {
    return features.containsKey(Feature.FOUND);
  }

  /**
   * The same sentence, ranked by another model after reading.
   *
   * @param reading the features that reading gave it; empty if it was passed over
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

  /** One of its features, 0 if it lacks it. */
  public double feature(Feature feature) {
    return features.getOrDefault(feature, 0.0);
  }
}
