package aibets.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * The weights of the features: a linear model for ranking sentences, and one for ranking passages
 * by their best sentence. Immutable.
 *
 * @param sentence weights for ranking sentences
 * @param passage weights for ranking passages
 */
public record RankingModel(Map<Feature, Double> sentence, Map<Feature, Double> passage) {

  /** Copies the weights. */
  public RankingModel {
    sentence = Map.copyOf(sentence);
    passage = Map.copyOf(passage);
  }

  /** Returns the bundled model for ranking before reading. */
  public static RankingModel withoutReader() {
    return shipped("ranking.properties");
  }

  /** Returns the bundled model for ranking after reading. */
  public static RankingModel withReader() {
    return shipped("reranking.properties");
  }

  private static RankingModel shipped(String resource) {
    Properties properties = new Properties();
    try (InputStream in = RankingModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("'" + resource + "' is missing from the class path");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read '" + resource + "'", e);
    }
    return new RankingModel(weights(properties, "sentence."), weights(properties, "passage."));
  }

  private static Map<Feature, Double> weights(Properties properties, String prefix) {
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      weights.put(feature, Double.valueOf(properties.getProperty(prefix + feature.name(), "0")));
    }
    return weights;
  }

  double sentenceScore(Map<Feature, Double> features) {
    return score(sentence, features);
  }

  double passageScore(Map<Feature, Double> features) {
    return score(passage, features);
  }

  private static double score(Map<Feature, Double> weights, Map<Feature, Double> features) {
    double score = 0;
    for (Map.Entry<Feature, Double> feature : features.entrySet()) {
      score += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return score;
  }
}
