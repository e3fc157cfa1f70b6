package aibets.answer;

import aibets.retrieval.Feature;
import aibets.retrieval.RankedSentence;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the signs off a ranking. Immutable. */
final class Signs {

  /** What a reader gives a passage that surely does not answer. */
  private static final double NO_ANSWER = -6;

  /** How far a sentence is ahead where there is no other passage. */
  private static final double ALONE_AHEAD = 5;

  private final List<RankedSentence> ranked;
  private final List<RankedSentence> passages;
  private final Confidence.Usual usual;

  /**
   * Of a ranking.
   *
   * @param ranked best first, at least one
   */
  Signs(List<RankedSentence> ranked, Confidence.Usual usual) {
    this.ranked = ranked;
    this.passages = PassageOrder.best(ranked);
    this.usual = usual;
  }

  /** Those by which what was read is judged, or else those for what was only found. */
  Map<Sign, Double> all() {
    return ranked.get(0).isReranked() ? ofRead() : ofFound();
  }

  private Map<Sign, Double> ofFound() {
    RankedSentence best = passages.get(0);
    double denseAhead = denseAhead(best);
    Map<Sign, Double> signs = new EnumMap<>(Sign.class);
    signs.put(Sign.LATE_INTERACTION, best.feature(Feature.EVEN_LATE_INTERACTION));
    signs.put(Sign.SAME_TOKENS_IN_PASSAGE, best.feature(Feature.SAME_TOKENS_IN_PASSAGE));
    signs.put(Sign.MATCHED_ELSEWHERE, best.feature(Feature.MATCHED_ELSEWHERE));
    signs.put(Sign.DENSE_SENTENCE, most(Feature.DENSE_SENTENCE));
    signs.put(Sign.SCORE_AHEAD, scoreAhead());
    signs.put(Sign.DENSE_AHEAD, denseAhead);
    signs.put(Sign.DENSE_AHEAD_SQUARED, denseAhead * denseAhead);
    return signs;
  }

  private Map<Sign, Double> ofRead() {
    RankedSentence best = ranked.get(0);
    double answers = read(best, Feature.ANSWERS);
    double evidence = read(best, Feature.EVIDENCE);
    double same = best.feature(Feature.SAME_TOKENS);
    double elsewhere = best.feature(Feature.MATCHED_ELSEWHERE);
    double denseAhead = denseAhead(best);
    Map<Sign, Double> signs = new EnumMap<>(Sign.class);
    signs.put(Sign.ANSWERS, answers);
    signs.put(Sign.ANSWERS_SQUARED, answers * answers);
    signs.put(Sign.EVIDENCE, evidence);
    signs.put(Sign.ANSWERS_ELSEWHERE, answersElsewhere(best));
    signs.put(Sign.AHEAD_OF_PASSAGES, aheadOfPassages(best));
    signs.put(Sign.DENSE_PASSAGE, best.feature(Feature.DENSE_PASSAGE));
    signs.put(Sign.DENSE_AHEAD, denseAhead);
    signs.put(Sign.SAME_TOKENS, same);
    signs.put(Sign.MATCHED_ELSEWHERE, elsewhere);
    signs.put(Sign.MATCHED_ELSEWHERE_SQUARED, elsewhere * elsewhere);
    signs.put(Sign.EVIDENCE_BY_SAME_TOKENS, evidence * same);
    signs.put(Sign.ANSWERS_BY_DENSE_AHEAD, answers * denseAhead);
    return signs;
  }

  /** What the reader gave; what it passed over is no answer. */
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

  /** The mean of falling values from one place up to another; what is missing is as usual. */
  private static double meanOfRanks(double[] falling, int from, int to, double usual) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += i < falling.length ? falling[i] : usual;
    }
    return sum / (to - from);
  }
}
