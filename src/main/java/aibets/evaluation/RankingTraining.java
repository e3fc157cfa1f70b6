package aibets.evaluation;

import aibets.english.QuestionParser;
import aibets.retrieval.Feature;
import aibets.retrieval.RankedSentence;
import aibets.retrieval.RankingModel;
import aibets.retrieval.Retriever;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;

/** Collects rankings for questions with known answers and fits the ranking model to them. */
public final class RankingTraining {

  /** Sentences ranked below this are ignored. */
  private static final int DEPTH = 60;

  /** Features that distinguish sentences but do not improve the ranking of passages. */
  private static final Set<Feature> ONLY_OF_SENTENCES =
      Set.of(
          Feature.REPEATED_TOKENS,
          Feature.WEAKEST_TOKEN,
          Feature.QUESTION_WORD,
          Feature.AFTER_QUESTION_WORD);

  private static final double SENTENCE_PENALTY = 1e-3;
  private static final double PASSAGE_PENALTY = 5e-3;

  private final List<LinearFit.Choice> sentences = new ArrayList<>();
  private final List<LinearFit.Choice> passages = new ArrayList<>();

  /** Adds questions and how the retriever ranked sentences for them. */
  public void add(List<GoldQuestion> questions, Retriever retriever) {
    for (GoldQuestion question : questions) {
      if (question.isAnswerable()) {
        List<RankedSentence> ranked =
            retriever.rank(QuestionParser.parse(retriever.corrected(question.question())));
        add(
            sentences,
            ranked.stream().limit(DEPTH).toList(),
            question,
            (gold, each) -> gold.isRight(each.document().id(), each.text()));
        add(
            passages,
            bestOfDocuments(ranked),
            question,
            (gold, each) -> gold.goldDocIds().contains(each.document().id()));
      }
    }
  }

  /** Returns the sentence of each document that determines its rank. */
  private static List<RankedSentence> bestOfDocuments(List<RankedSentence> ranked) {
    Map<String, RankedSentence> best = new LinkedHashMap<>();
    for (RankedSentence each : ranked) {
      best.merge(
          each.document().id(),
          each,
          BinaryOperator.maxBy(Comparator.comparingDouble(RankedSentence::passageScore)));
    }
    return List.copyOf(best.values());
  }

  private static void add(
      List<LinearFit.Choice> choices,
      List<RankedSentence> ranked,
      GoldQuestion question,
      BiPredicate<GoldQuestion, RankedSentence> right) {
    boolean[] flags = new boolean[ranked.size()];
    int count = 0;
    for (int i = 0; i < flags.length; i++) {
      flags[i] = right.test(question, ranked.get(i));
      count += flags[i] ? 1 : 0;
    }
    if (count > 0 && count < flags.length) {
      double[][] rows =
          ranked.stream()
              .map(each -> Arrays.stream(Feature.values()).mapToDouble(each::feature).toArray())
              .toArray(double[][]::new);
      choices.add(new LinearFit.Choice(rows, flags));
    }
  }

  /** Fits the model for ranking without the reading model. */
  public RankingModel ranking() {
    return ranking(Feature.WITHOUT_READER);
  }

  /** Fits the model for ranking with the reading model. */
  public RankingModel reranking() {
    return ranking(Feature.WITH_READER);
  }

  private RankingModel ranking(Set<Feature> used) {
    Set<Feature> leftOut = EnumSet.complementOf(EnumSet.copyOf(used));
    Set<Feature> leftOutOfPassages = EnumSet.copyOf(ONLY_OF_SENTENCES);
    leftOutOfPassages.addAll(leftOut);
    return new RankingModel(
        ranking(sentences, leftOut, SENTENCE_PENALTY),
        ranking(passages, leftOutOfPassages, PASSAGE_PENALTY));
  }

  private static Map<Feature, Double> ranking(
      List<LinearFit.Choice> choices, Set<Feature> leftOut, double penalty) {
    double[] scale = scale(choices, leftOut);
    List<LinearFit.Choice> scaled =
        choices.stream()
            .map(
                choice ->
                    new LinearFit.Choice(
                        Arrays.stream(choice.features())
                            .map(row -> Scaling.divided(row, scale))
                            .toArray(double[][]::new),
                        choice.right()))
            .toList();
    double[] fitted = LinearFit.fit(LinearFit.choices(scaled), penalties(penalty, scale.length));
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    int i = 0;
    for (Feature feature : Feature.values()) {
      weights.put(feature, fitted[i] / scale[i++]);
    }
    weights.keySet().removeAll(leftOut);
    return weights;
  }

  /** Returns the divisor of each feature; features left out become 0. */
  private static double[] scale(List<LinearFit.Choice> choices, Set<Feature> leftOut) {
    double[] scale =
        Scaling.deviations(
            choices.stream()
                .flatMap(choice -> Arrays.stream(choice.features()))
                .toArray(double[][]::new));
    int i = 0;
    for (Feature feature : Feature.values()) {
      scale[i] = leftOut.contains(feature) ? Double.POSITIVE_INFINITY : scale[i];
      i++;
    }
    return scale;
  }

  private static double[] penalties(double each, int count) {
    double[] penalties = new double[count];
    Arrays.fill(penalties, each);
    return penalties;
  }
}
