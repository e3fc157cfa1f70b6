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
 * How sure it is that the quotes answer the question: a logistic model over a few features.
 * Immutable.
 *
 * @param weights of the features
 * @param bias what is added to their sum
 * @param usual what stands behind the best ones in a large corpus, for one that has too few
 * @param stated how sure it is at least where two documents state what is asked for
 * @param thresholds from where quotes count as an answer
 */
public record Confidence(
    Map<ConfidenceFeature, Double> weights,
    double bias,
    Usual usual,
    double stated,
    Thresholds thresholds) {

  /**
   * What does not answer a question, as it usually is.
   *
   * @param score of the sentences ranked 11 to 40
   * @param dense nearness by meaning of the passages that they stand in
   */
  public record Usual(double score, double dense) {}

  /**
   * From where quotes count as an answer.
   *
   * @param answered the confidence from which they answer, 0 to 1
   * @param perhaps the confidence from which they may, 0 to 1; as {@code answered} if greater
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

  /** The model that comes with the program, for what was found and not read. */
  public static Confidence ofFound() {
    return shipped("confidence.properties");
  }

  /** The model that comes with the program, for what was read. */
  public static Confidence ofRead() {
    return shipped("reading-confidence.properties");
  }

  private static Confidence shipped(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Confidence.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("'" + resource + "' is not on the class path");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("'" + resource + "' cannot be read", e);
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

  /** The same with other thresholds. */
  public Confidence with(Thresholds other) {
    return new Confidence(weights, bias, usual, stated, other);
  }

  /**
   * The probability that the best quotes answer the question, 0 to 1.
   *
   * @param features of the ranking; 0 if empty
   * @param claims what different documents state
   */
  double of(Map<ConfidenceFeature, Double> features, Optional<Claims> claims) {
    return Math.max(of(features), claims.isPresent() ? stated : 0);
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

  /** The features of a ranking; none if it is empty. */
  public Map<ConfidenceFeature, Double> features(List<RankedSentence> ranked) {
    return ranked.isEmpty() ? Map.of() : new ConfidenceFeatures(ranked, usual).all();
  }
}
