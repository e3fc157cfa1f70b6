package aibets.answer;

import aibets.retrieval.Feature;
import aibets.retrieval.RankedSentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * How sure it is that the quotes answer the question: a logistic model over signs that do not grow
 * with the corpus. Immutable.
 *
 * @param weights of the signs
 * @param bias what is added to their sum
 */
public record Confidence(Map<Sign, Double> weights, double bias) {

  private static final String RESOURCE = "confidence.properties";

  /** Copies the weights. */
  public Confidence {
    weights = Map.copyOf(weights);
  }

  /** The model that comes with the program. */
  public static Confidence shipped() {
    Properties properties = new Properties();
    try (InputStream in = Confidence.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("'" + RESOURCE + "' is not on the class path");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("'" + RESOURCE + "' cannot be read", e);
    }
    Map<Sign, Double> weights = new EnumMap<>(Sign.class);
    for (Sign sign : Sign.values()) {
      weights.put(sign, Double.valueOf(properties.getProperty(sign.name(), "0")));
    }
    return new Confidence(weights, Double.parseDouble(properties.getProperty("BIAS", "0")));
  }

  /**
   * The probability that the best quotes answer the question, 0 to 1.
   *
   * @param ranked best first; 0 if empty
   */
  public double of(List<RankedSentence> ranked) {
    if (ranked.isEmpty()) {
      return 0;
    }
    double sum = bias;
    for (Map.Entry<Sign, Double> sign : signs(ranked).entrySet()) {
      sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The signs of a ranking that is not empty. */
  public static Map<Sign, Double> signs(List<RankedSentence> ranked) {
    RankedSentence best = ranked.get(0);
    Map<Sign, Double> signs = new EnumMap<>(Sign.class);
    signs.put(Sign.LATE_INTERACTION, best.feature(Feature.EVEN_LATE_INTERACTION));
    signs.put(Sign.PASSAGE_TOKENS, best.feature(Feature.PASSAGE_TOKENS));
    signs.put(Sign.DENSE_PASSAGE, best.feature(Feature.DENSE_PASSAGE));
    signs.put(Sign.SAME_TOKENS_IN_PASSAGE, best.feature(Feature.SAME_TOKENS_IN_PASSAGE));
    signs.put(Sign.SCORE, best.score());
    signs.put(Sign.MARGIN, margin(ranked));
    return signs;
  }

  private static double margin(List<RankedSentence> ranked) {
    List<RankedSentence> passages = PassageOrder.best(ranked);
    return passages.size() < 2
        ? 0
        : passages.get(0).passageScore() - passages.get(1).passageScore();
  }
}
