package aibets.answer;

import aibets.retrieval.Feature;
import aibets.retrieval.RankedSentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * How sure it is that the quotes answer the question: a logistic model over a few signs. Immutable.
 *
 * @param weights of the signs
 * @param bias what is added to their sum
 * @param usual what stands behind the best ones in a large corpus, for one that has too few
 * @param stated how sure it is at least where two documents state what is asked for
 */
public record Confidence(Map<Sign, Double> weights, double bias, Usual usual, double stated) {

  /**
   * What does not answer a question, as it usually is.
   *
   * @param score of the sentences ranked 11 to 40
   * @param dense nearness by meaning of the passages that they stand in
   */
  public record Usual(double score, double dense) {}

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
    return new Confidence(
        weights,
        number(properties, "BIAS"),
        new Usual(number(properties, "USUAL_SCORE"), number(properties, "USUAL_DENSE")),
        number(properties, "STATED_BY_TWO"));
  }

  private static double number(Properties properties, String name) {
    return Double.parseDouble(properties.getProperty(name, "0"));
  }

  /**
   * The probability that the best quotes answer the question, 0 to 1.
   *
   * @param ranked best first; 0 if empty
   * @param claims what different documents state
   */
  double of(List<RankedSentence> ranked, Optional<Claims> claims) {
    return Math.max(of(ranked), claims.isPresent() ? stated : 0);
  }

  private double of(List<RankedSentence> ranked) {
    if (ranked.isEmpty()) {
      return 0;
    }
    double sum = bias;
    for (Map.Entry<Sign, Double> sign : signs(ranked).entrySet()) {
      sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The signs of a ranking; none if it is empty. */
  public Map<Sign, Double> signs(List<RankedSentence> ranked) {
    if (ranked.isEmpty()) {
      return Map.of();
    }
    List<RankedSentence> passages = PassageOrder.best(ranked);
    RankedSentence best = passages.get(0);
    double denseAhead = denseAhead(passages);
    Map<Sign, Double> signs = new EnumMap<>(Sign.class);
    signs.put(Sign.LATE_INTERACTION, best.feature(Feature.EVEN_LATE_INTERACTION));
    signs.put(Sign.SAME_TOKENS_IN_PASSAGE, best.feature(Feature.SAME_TOKENS_IN_PASSAGE));
    signs.put(Sign.MATCHED_ELSEWHERE, best.feature(Feature.MATCHED_ELSEWHERE));
    signs.put(Sign.DENSE_SENTENCE, nearest(ranked));
    signs.put(Sign.SCORE_AHEAD, scoreAhead(ranked));
    signs.put(Sign.DENSE_AHEAD, denseAhead);
    signs.put(Sign.DENSE_AHEAD_SQUARED, denseAhead * denseAhead);
    return signs;
  }

  private static double nearest(List<RankedSentence> ranked) {
    return ranked.stream()
        .mapToDouble(each -> each.feature(Feature.DENSE_SENTENCE))
        .max()
        .orElseThrow();
  }

  private double scoreAhead(List<RankedSentence> ranked) {
    double[] scores = ranked.stream().mapToDouble(RankedSentence::score).toArray();
    return scores[0] - meanOfRanks(scores, 10, 40, usual.score());
  }

  private double denseAhead(List<RankedSentence> passages) {
    double[] dense =
        passages.stream()
            .map(each -> each.feature(Feature.DENSE_PASSAGE))
            .sorted(Comparator.reverseOrder())
            .mapToDouble(Double::doubleValue)
            .toArray();
    return passages.get(0).feature(Feature.DENSE_PASSAGE)
        - meanOfRanks(dense, 5, 15, usual.dense());
  }

  /** The mean of falling values from one place up to another; what is missing is as usual. */
  private static double meanOfRanks(double[] falling, int from, int to, double usual) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += i < falling.length ? falling[i] : usual;
    }
    return sum / (to - from);
  }
}
