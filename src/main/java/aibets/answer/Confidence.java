package aibets.answer;

import aibets.retrieval.RankedSentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The probability that the quotes answer the question: a logistic model with a few features.
 * Immutable.
 *
 * @param weights of the features
 * @param bias added to their weighted sum
 * @param usual stands in for lower-ranked sentences in a corpus that has too few
 * @param stated the minimum where two documents state an answer that is possible without them
 * @param thresholds from which quotes count as an answer
 */
public record Confidence(
    Map<ConfidenceFeature, Double> weights,
    double bias,
    Usual usual,
    double stated,
    Thresholds thresholds) {

  /**
   * The confidence from which claims may raise it. Of seven questions that only claims answered in
   * 10,000 passages, wrongly, six had less; no disputed question had.
   */
  private static final double POSSIBLE = 0.2;

  /**
   * Typical values of sentences that do not answer a question.
   *
   * @param score of sentences ranked 11 to 40
   * @param dense similarity of passages ranked 6 to 15
   */
  public record Usual(double score, double dense) {}

  /**
   * The confidence from which quotes count as an answer.
   *
   * @param answered from which they are an answer, 0 to 1
   * @param perhaps from which they may be an answer, 0 to 1; capped at {@code answered}
   */
  public record Thresholds(double answered, double perhaps) {

    Verdict verdict(double confidence) {
      if (confidence >= answered) {
        return Verdict.ANSWERED;
      }
      return confidence >= perhaps ? Verdict.PERHAPS : Verdict.REFUSED;
    }
  }

  /** Copies the weights. */
  public Confidence {
    weights = Map.copyOf(weights);
  }

  /** Returns the bundled model for results of search alone. */
  public static Confidence withoutReader() {
    return shipped("confidence.properties");
  }

  /** Returns the bundled model for results that were read by the reading model. */
  public static Confidence withReader() {
    return shipped("reading-confidence.properties");
  }

  private static Confidence shipped(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Confidence.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("'" + resource + "' is missing from the class path");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read '" + resource + "'", e);
    }
    Map<ConfidenceFeature, Double> weights = new EnumMap<>(ConfidenceFeature.class);
    for (ConfidenceFeature feature : ConfidenceFeature.values()) {
      weights.put(feature, number(properties, feature.name()));
    }
    return new Confidence(
        weights,
        number(properties, "BIAS"),
        new Usual(number(properties, "USUAL_SCORE"), number(properties, "USUAL_DENSE")),
        number(properties, "STATED_BY_TWO"),
        new Thresholds(number(properties, "ANSWERED_FROM"), number(properties, "PERHAPS_FROM")));
  }

  private static double number(Properties properties, String name) {
    return Double.parseDouble(properties.getProperty(name, "0"));
  }

  /** Returns a copy with other thresholds. */
  public Confidence with(Thresholds other) {
    return new Confidence(weights, bias, usual, stated, other);
  }

  /**
   * Returns the probability that the best quotes answer the question, 0 to 1. Claims raise it only
   * if it is a possible answer without them: among many documents, two that state something of the
   * kind asked for are easily found.
   *
   * @param features of the ranking; the result is 0 if empty
   * @param claims the answers that different documents state
   */
  double of(Map<ConfidenceFeature, Double> features, Optional<Claims> claims) {
    double confidence = of(features);
    boolean isPossible = confidence >= POSSIBLE;
    return claims.isPresent() && isPossible ? Math.max(confidence, stated) : confidence;
  }

  private double of(Map<ConfidenceFeature, Double> features) {
    if (features.isEmpty()) {
      return 0;
    }
    double sum = bias;
    for (Map.Entry<ConfidenceFeature, Double> feature : features.entrySet()) {
      sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Returns the features of a ranking; empty if it is. */
  public Map<ConfidenceFeature, Double> features(List<RankedSentence> ranked) {
    return ranked.isEmpty() ? Map.of() : new ConfidenceFeatures(ranked, usual).all();
  }
}
