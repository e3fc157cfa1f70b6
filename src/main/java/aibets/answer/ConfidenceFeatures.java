package aibets.answer;

import aibets.retrieval.Feature;
import aibets.retrieval.RankedSentence;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Computes the confidence features of a ranking. Immutable. */
final class ConfidenceFeatures {

  /** The log-odds of a passage that certainly does not answer. */
  private static final double NO_ANSWER = -6;

  /** The lead of a sentence if there is no other passage. */
  private static final double ALONE_AHEAD = 5;

  private final List<RankedSentence> ranked;
  private final List<RankedSentence> passages;
  private final Confidence.Usual usual;

  /**
   * Creates the features of a ranking.
   *
   * @param ranked best first, at least one
   */
  ConfidenceFeatures(List<RankedSentence> ranked, Confidence.Usual usual) {
    this.ranked = ranked;
    this.passages = PassageOrder.best(ranked);
    this.usual = usual;
  }

  /** Returns the features for results that were read, or those for results of search alone. */
  Map<ConfidenceFeature, Double> all() {
    return ranked.get(0).isReranked() ? withReader() : withoutReader();
  }

  private Map<ConfidenceFeature, Double> withoutReader() {
    RankedSentence best = passages.get(0);
    double denseAhead = denseAhead(best);
    Map<ConfidenceFeature, Double> features = new EnumMap<>(ConfidenceFeature.class);
    features.put(ConfidenceFeature.LATE_INTERACTION, best.feature(Feature.EVEN_LATE_INTERACTION));
    features.put(
        ConfidenceFeature.SAME_TOKENS_IN_PASSAGE, best.feature(Feature.SAME_TOKENS_IN_PASSAGE));
    features.put(ConfidenceFeature.MATCHED_ELSEWHERE, best.feature(Feature.MATCHED_ELSEWHERE));
    features.put(ConfidenceFeature.DENSE_SENTENCE, most(Feature.DENSE_SENTENCE));
    features.put(ConfidenceFeature.SCORE_AHEAD, scoreAhead());
    features.put(ConfidenceFeature.DENSE_AHEAD, denseAhead);
    features.put(ConfidenceFeature.DENSE_AHEAD_SQUARED, denseAhead * denseAhead);
    return features;
  }

  private Map<ConfidenceFeature, Double> withReader() {
    RankedSentence best = ranked.get(0);
    double answers = read(best, Feature.ANSWERS);
    double evidence = read(best, Feature.EVIDENCE);
    double same = best.feature(Feature.SAME_TOKENS);
    double elsewhere = best.feature(Feature.MATCHED_ELSEWHERE);
    double denseAhead = denseAhead(best);
    Map<ConfidenceFeature, Double> features = new EnumMap<>(ConfidenceFeature.class);
    features.put(ConfidenceFeature.ANSWERS, answers);
    features.put(ConfidenceFeature.ANSWERS_SQUARED, answers * answers);
    features.put(ConfidenceFeature.EVIDENCE, evidence);
    features.put(ConfidenceFeature.ANSWERS_ELSEWHERE, answersElsewhere(best));
    features.put(ConfidenceFeature.AHEAD_OF_PASSAGES, aheadOfPassages(best));
    features.put(ConfidenceFeature.DENSE_PASSAGE, best.feature(Feature.DENSE_PASSAGE));
    features.put(ConfidenceFeature.DENSE_AHEAD, denseAhead);
    features.put(ConfidenceFeature.SAME_TOKENS, same);
    features.put(ConfidenceFeature.MATCHED_ELSEWHERE, elsewhere);
    features.put(ConfidenceFeature.MATCHED_ELSEWHERE_SQUARED, elsewhere * elsewhere);
    features.put(ConfidenceFeature.EVIDENCE_BY_SAME_TOKENS, evidence * same);
    features.put(ConfidenceFeature.ANSWERS_BY_DENSE_AHEAD, answers * denseAhead);
    return features;
  }

  /** Returns the reading model's value; a sentence that it was not given counts as no answer. */
  private static double read(RankedSentence sentence, Feature feature) {
    return sentence.features().getOrDefault(feature, NO_ANSWER);
  }

  private double answersElsewhere(RankedSentence best) {
    return passages.stream()
        .filter(each -> !isOfOnePassage(each, best))
        .mapToDouble(each -> read(each, Feature.ANSWERS))
        .max()
        .orElse(NO_ANSWER);
  }

  private double aheadOfPassages(RankedSentence best) {
    return ranked.stream()
        .filter(each -> !isOfOnePassage(each, best))
        .findFirst()
        .map(next -> best.score() - next.score())
        .orElse(ALONE_AHEAD);
  }

  private static boolean isOfOnePassage(RankedSentence one, RankedSentence other) {
    return one.passage().ordinal() == other.passage().ordinal()
        && one.document().id().equals(other.document().id());
  }

  private double most(Feature feature) {
    return ranked.stream().mapToDouble(each -> each.feature(feature)).max().orElseThrow();
  }

  private double scoreAhead() {
    double[] scores = ranked.stream().mapToDouble(RankedSentence::score).toArray();
    return scores[0] - meanOfRanks(scores, 10, 40, usual.score());
  }

  private double denseAhead(RankedSentence best) {
    double[] dense =
        passages.stream()
            .map(each -> each.feature(Feature.DENSE_PASSAGE))
            .sorted(Comparator.reverseOrder())
            .mapToDouble(Double::doubleValue)
            .toArray();
    return best.feature(Feature.DENSE_PASSAGE) - meanOfRanks(dense, 5, 15, usual.dense());
  }

  /**
   * Returns the mean of descending values from one rank to another; missing ones are replaced by
   * the usual value.
   */
  private static double meanOfRanks(double[] falling, int from, int to, double usual) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += i < falling.length ? falling[i] : usual;
    }
    return sum / (to - from);
  }
}
