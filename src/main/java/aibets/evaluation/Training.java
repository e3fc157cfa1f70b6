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
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Collects how questions with known answers are ranked and answered, and fits the two models to it.
 */
public final class Training {

  /** Sentences beyond this rank are not looked at. */
  private static final int DEPTH = 60;

  /** They tell sentences apart, and passages no better than the others alone. */
  private static final Set<Feature> OF_SENTENCES =
      Set.of(
          Feature.REPEATED_TOKENS,
          Feature.WEAKEST_TOKEN,
          Feature.QUESTION_WORD,
          Feature.AFTER_QUESTION_WORD);

  private static final double SENTENCE_PENALTY = 1e-3;
  private static final double PASSAGE_PENALTY = 5e-3;
  private static final double CONFIDENCE_PENALTY = 1e-2;

  /** Questions that were written to mislead count less: most people do not. */
  private static final double ADVERSARIAL = 0.3;

  /** Answerable questions that were answered wrongly tell less about what an answer looks like. */
  private static final double ANSWERED_WRONGLY = 0.3;

  private final List<LinearFit.Choice> sentences = new ArrayList<>();
  private final List<LinearFit.Choice> passages = new ArrayList<>();
  private final List<LinearFit.Decision> answerable = new ArrayList<>();
  private final List<LinearFit.Decision> right = new ArrayList<>();
  private final List<Boolean> stated = new ArrayList<>();
  private final List<Double> usualScores = new ArrayList<>();
  private final List<Double> usualDense = new ArrayList<>();

  /** Adds what a retriever makes of questions. */
  public void addRankings(List<GoldQuestion> questions, Retriever retriever) {
    for (GoldQuestion question : questions) {
      if (question.isAnswerable()) {
        List<RankedSentence> ranked = retriever.rank(question.question());
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

  /** Of each document the sentence by which it is ranked. */
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

  /** Fits how the features count together. */
  public RankingModel ranking() {
    return new RankingModel(
        ranking(sentences, Set.of(), SENTENCE_PENALTY),
        ranking(passages, OF_SENTENCES, PASSAGE_PENALTY));
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
                            .map(row -> divided(row, scale))
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

  /** By what each feature is divided; what is left out is made nothing. */
  private static double[] scale(List<LinearFit.Choice> choices, Set<Feature> leftOut) {
    double[] scale =
        deviations(
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

  /** Adds what became of questions. */
  public void addAnswers(List<GoldQuestion> questions, Retriever retriever, Answerer answerer) {
    for (GoldQuestion question : questions) {
      boolean judged =
          !question.isAnswerable()
              || !question.answers().isEmpty()
              || !question.evidenceSentences().isEmpty();
      Answer answer = answerer.answer(question.question());
      if (judged && !answer.signs().isEmpty()) {
        boolean isRight = new Judgement(question, answer).isRight();
        add(answer.signs(), question, isRight);
        addStated(answer, isRight);
        List<RankedSentence> ranked = retriever.rank(answer.understood());
        usualScores.add(mean(ranked, 10, 40, RankedSentence::score));
        usualDense.add(mean(ranked, 10, 40, each -> each.feature(Feature.DENSE_PASSAGE)));
      }
    }
  }

  /** Adds what became of questions that documents answer differently. */
  public void addDisputed(List<GoldQuestion> questions, Answerer answerer) {
    for (GoldQuestion question : questions) {
      Answer answer = answerer.answer(question.question());
      addStated(answer, new Judgement(question, answer).isRight());
    }
  }

  private void addStated(Answer answer, boolean isRight) {
    if (answer.claims().isPresent()) {
      stated.add(isRight);
    }
  }

  private static double mean(
      List<RankedSentence> ranked, int from, int to, ToDoubleFunction<RankedSentence> value) {
    return ranked.stream().skip(from).limit(to - from).mapToDouble(value).average().orElse(0);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private void add(Map<Sign, Double> signs, GoldQuestion question, boolean isRight) {
    double[] row =
        Arrays.copyOf(
            Arrays.stream(Sign.values()).mapToDouble(signs::get).toArray(),
            Sign.values().length + 1);
    row[row.length - 1] = 1;
    double weight = question.kind().equals("adversarial") ? ADVERSARIAL : 1;
    double told = question.isAnswerable() && !isRight ? ANSWERED_WRONGLY : weight;
    answerable.add(new LinearFit.Decision(row, question.isAnswerable(), told));
    right.add(new LinearFit.Decision(row, isRight, weight));
  }

  /**
   * Fits how the signs count together: first to tell answerable questions from others, then scaled
   * (Platt 1999) so that the number is the share of right answers. Where two documents state
   * something it is at least the share that was right of those, with Laplace's rule of succession.
   */
  public Confidence confidence() {
    double[] weights = weights(answerable);
    List<LinearFit.Decision> scores =
        right.stream()
            .map(
                each ->
                    new LinearFit.Decision(
                        new double[] {LinearFit.dot(weights, each.features()), 1},
                        each.yes(),
                        each.weight()))
            .toList();
    double[] line = LinearFit.fit(LinearFit.decisions(scores), new double[2]);
    Map<Sign, Double> scaled = new EnumMap<>(Sign.class);
    int i = 0;
    for (Sign sign : Sign.values()) {
      scaled.put(sign, line[0] * weights[i++]);
    }
    return new Confidence(
        scaled,
        line[0] * weights[i] + line[1],
        new Confidence.Usual(mean(usualScores), mean(usualDense)),
        (1.0 + Collections.frequency(stated, true)) / (2.0 + stated.size()));
  }

  /** Fitted around the means, so that the penalty falls on no sign for where its values lie. */
  private static double[] weights(List<LinearFit.Decision> decisions) {
    double[][] rows = decisions.stream().map(LinearFit.Decision::features).toArray(double[][]::new);
    double[] mean = means(rows);
    double[] scale = deviations(rows);
    int bias = scale.length - 1;
    mean[bias] = 0;
    scale[bias] = 1;
    List<LinearFit.Decision> centred =
        decisions.stream()
            .map(
                each ->
                    new LinearFit.Decision(
                        divided(less(each.features(), mean), scale), each.yes(), each.weight()))
            .toList();
    double[] penalties = penalties(CONFIDENCE_PENALTY, scale.length);
    penalties[bias] = 0;
    double[] weights = divided(LinearFit.fit(LinearFit.decisions(centred), penalties), scale);
    weights[bias] -= LinearFit.dot(weights, mean);
    return weights;
  }

  private static double[] penalties(double each, int count) {
    double[] penalties = new double[count];
    Arrays.fill(penalties, each);
    return penalties;
  }

  private static double[] less(double[] row, double[] by) {
    double[] less = new double[row.length];
    Arrays.setAll(less, i -> row[i] - by[i]);
    return less;
  }

  private static double[] divided(double[] row, double[] by) {
    double[] divided = new double[row.length];
    Arrays.setAll(divided, i -> row[i] / by[i]);
    return divided;
  }

  private static double[] means(double[][] rows) {
    double[] means = new double[rows[0].length];
    Arrays.setAll(means, i -> Arrays.stream(rows).mapToDouble(row -> row[i]).average().orElse(0));
    return means;
  }

  private static double[] deviations(double[][] rows) {
    double[] means = means(rows);
    double[] deviations = new double[means.length];
    Arrays.setAll(
        deviations,
        i ->
            Math.sqrt(
                Math.max(
                    1e-9,
                    Arrays.stream(rows)
                        .mapToDouble(row -> (row[i] - means[i]) * (row[i] - means[i]))
                        .average()
                        .orElse(0))));
    return deviations;
  }
}
