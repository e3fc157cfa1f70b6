package aibets.evaluation;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.Confidence;
import aibets.answer.Sign;
import aibets.retrieval.Feature;
import aibets.retrieval.RankedSentence;
import aibets.retrieval.RankingModel;
import aibets.retrieval.Retriever;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Collects how questions with known answers are ranked and answered, and fits the two models to it.
 */
public final class Training {

  /** Sentences beyond this rank are not looked at. */
  private static final int DEPTH = 60;

  private static final double RANKING_PENALTY = 1e-3;
  private static final double CONFIDENCE_PENALTY = 3e-4;

  /** Questions that were written to mislead count less: most people do not. */
  private static final double ADVERSARIAL = 0.3;

  private final List<LinearFit.Choice> sentences = new ArrayList<>();
  private final List<LinearFit.Choice> passages = new ArrayList<>();
  private final List<LinearFit.Decision> decisions = new ArrayList<>();

  /** Adds what a retriever makes of questions. */
  public void addRankings(List<GoldQuestion> questions, Retriever retriever) {
    for (GoldQuestion question : questions) {
      if (question.isAnswerable()) {
        List<RankedSentence> ranked =
            retriever.rank(question.question()).stream().limit(DEPTH).toList();
        add(
            sentences,
            ranked,
            question,
            (gold, each) -> gold.isRight(each.document().id(), each.text()));
        add(
            passages,
            ranked,
            question,
            (gold, each) -> gold.goldDocIds().contains(each.document().id()));
      }
    }
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

  /** Fits how the features count together. */
  public RankingModel ranking() {
    return new RankingModel(weights(sentences), weights(passages));
  }

  private static Map<Feature, Double> weights(List<LinearFit.Choice> choices) {
    double[][] all =
        choices.stream()
            .flatMap(choice -> Arrays.stream(choice.features()))
            .toArray(double[][]::new);
    double[] scale = deviations(all);
    List<LinearFit.Choice> scaled =
        choices.stream()
            .map(
                choice ->
                    new LinearFit.Choice(
                        Arrays.stream(choice.features())
                            .map(row -> divided(row, scale))
                            .toArray(double[][]::new),
                        choice.right()))
            .toList();
    double[] fitted = LinearFit.fit(LinearFit.choices(scaled), scale.length, RANKING_PENALTY);
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    int i = 0;
    for (Feature feature : Feature.values()) {
      weights.put(feature, fitted[i] / scale[i++]);
    }
    return weights;
  }

  /**
   * Adds what became of questions.
   *
   * @param weight how much each counts
   */
  public void addAnswers(
      List<GoldQuestion> questions, Retriever retriever, Answerer answerer, double weight) {
    for (GoldQuestion question : questions) {
      List<RankedSentence> ranked = retriever.rank(question.question());
      Answer answer = answerer.answer(question.question());
      boolean judged =
          !question.isAnswerable()
              || !question.answers().isEmpty()
              || !question.evidenceSentences().isEmpty();
      if (!ranked.isEmpty() && judged) {
        Map<Sign, Double> signs = Confidence.signs(ranked);
        double[] row =
            Arrays.copyOf(
                Arrays.stream(Sign.values()).mapToDouble(signs::get).toArray(),
                Sign.values().length + 1);
        row[row.length - 1] = 1;
        double counts = question.kind().equals("adversarial") ? ADVERSARIAL * weight : weight;
        decisions.add(
            new LinearFit.Decision(row, new Judgement(question, answer).isRight(), counts));
      }
    }
  }

  /** Fits how the signs count together. */
  public Confidence confidence() {
    double[] scale =
        deviations(decisions.stream().map(LinearFit.Decision::features).toArray(double[][]::new));
    scale[scale.length - 1] = 1;
    List<LinearFit.Decision> scaled =
        decisions.stream()
            .map(
                each ->
                    new LinearFit.Decision(
                        divided(each.features(), scale), each.yes(), each.weight()))
            .toList();
    double[] fitted = LinearFit.fit(LinearFit.decisions(scaled), scale.length, CONFIDENCE_PENALTY);
    Map<Sign, Double> weights = new EnumMap<>(Sign.class);
    int i = 0;
    for (Sign sign : Sign.values()) {
      weights.put(sign, fitted[i] / scale[i++]);
    }
    return new Confidence(weights, fitted[i]);
  }

  private static double[] divided(double[] row, double[] by) {
    double[] divided = new double[row.length];
    Arrays.setAll(divided, i -> row[i] / by[i]);
    return divided;
  }

  private static double[] deviations(double[][] rows) {
    int n = rows[0].length;
    double[] mean = new double[n];
    double[] square = new double[n];
    for (double[] row : rows) {
      for (int i = 0; i < n; i++) {
        mean[i] += row[i] / rows.length;
        square[i] += row[i] * row[i] / rows.length;
      }
    }
    double[] deviations = new double[n];
    Arrays.setAll(deviations, i -> Math.sqrt(Math.max(1e-9, square[i] - mean[i] * mean[i])));
    return deviations;
  }
}
