package aibets.evaluation;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.Confidence;
import aibets.answer.ConfidenceFeature;
import aibets.english.QuestionParser;
import aibets.retrieval.Feature;
import aibets.retrieval.RankedSentence;
import aibets.retrieval.Retriever;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Collects answers to questions with known answers and fits the confidence model to them. */
public final class ConfidenceTraining {

  /** The weight of questions that were written to mislead; users rarely ask such questions. */
  private static final double ADVERSARIAL = 0.3;

  /**
   * The weight of answerable questions that were answered wrongly; they say less about what an
   * answer looks like.
   */
  private static final double ANSWERED_WRONGLY = 0.3;

  private static final double PENALTY_OF_FOUND = 1e-2;
  private static final double PENALTY_OF_READ = 2e-3;

  private final Set<ConfidenceFeature> used;
  private final List<LinearFit.Decision> answerable = new ArrayList<>();
  private final List<LinearFit.Decision> right = new ArrayList<>();
  private final List<Boolean> stated = new ArrayList<>();
  private final List<Double> usualScores = new ArrayList<>();
  private final List<Double> usualDense = new ArrayList<>();

  /**
   * Creates an empty training set.
   *
   * @param used the features to fit: {@link ConfidenceFeature#WITHOUT_READER} or {@link
   *     ConfidenceFeature#WITH_READER}
   */
  public ConfidenceTraining(Set<ConfidenceFeature> used) {
    this.used = used;
  }

  /** Adds questions and how they were answered. */
  public void add(List<GoldQuestion> questions, Retriever retriever, Answerer answerer) {
    for (GoldQuestion question : questions) {
      boolean judged =
          !question.isAnswerable()
              || !question.answers().isEmpty()
              || !question.evidenceSentences().isEmpty();
      Answer answer = answerer.answer(question.question());
      if (judged && !answer.features().isEmpty()) {
        boolean isRight = new Judgement(question, answer).isRight();
        add(answer.features(), question, isRight);
        addStated(answer, isRight);
        List<RankedSentence> ranked = retriever.rank(QuestionParser.parse(answer.understood()));
        usualScores.add(mean(ranked, 10, 40, RankedSentence::score));
        usualDense.add(mean(ranked, 10, 40, each -> each.feature(Feature.DENSE_PASSAGE)));
      }
    }
  }

  /** Adds questions that documents answer differently, and how they were answered. */
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

  private void add(
      Map<ConfidenceFeature, Double> features, GoldQuestion question, boolean isRight) {
    double[] row =
        Arrays.copyOf(used.stream().mapToDouble(features::get).toArray(), used.size() + 1);
    row[row.length - 1] = 1;
    double weight = question.kind().equals("adversarial") ? ADVERSARIAL : 1;
    double counted = question.isAnswerable() && !isRight ? ANSWERED_WRONGLY : weight;
    answerable.add(new LinearFit.Decision(row, question.isAnswerable(), counted));
    right.add(new LinearFit.Decision(row, isRight, weight));
  }

  /**
   * Fits the model for answers found without the reading model: first to separate answerable
   * questions from others, then scaled (Platt 1999) so that the confidence is the share of correct
   * answers.
   */
  public Confidence withoutReader() {
    double[] weights = weights(answerable, PENALTY_OF_FOUND);
    double[] line = LinearFit.fit(LinearFit.decisions(onALine(weights)), new double[2]);
    double[] scaled = Arrays.stream(weights).map(weight -> line[0] * weight).toArray();
    scaled[scaled.length - 1] += line[1];
    return confidence(scaled);
  }

  /**
   * Fits the model for answers of the reading model, to separate correct answers from others. The
   * reading model itself detects missing answers, so the result needs no scaling.
   */
  public Confidence withReader() {
    return confidence(weights(right, PENALTY_OF_READ));
  }

  private List<LinearFit.Decision> onALine(double[] weights) {
    return right.stream()
        .map(
            each ->
                new LinearFit.Decision(
                    new double[] {LinearFit.dot(weights, each.features()), 1},
                    each.yes(),
                    each.weight()))
        .toList();
  }

  /**
   * Returns a model with thresholds. Where two documents state a value, the confidence is at least
   * the share of correct answers among those, by Laplace's rule of succession.
   */
  private Confidence confidence(double[] fitted) {
    Map<ConfidenceFeature, Double> weights = new EnumMap<>(ConfidenceFeature.class);
    int i = 0;
    for (ConfidenceFeature feature : used) {
      weights.put(feature, fitted[i++]);
    }
    return new Confidence(
        weights,
        fitted[i],
        new Confidence.Usual(mean(usualScores), mean(usualDense)),
        (1.0 + Collections.frequency(stated, true)) / (2.0 + stated.size()),
        Targets.thresholds(
            right.stream()
                .map(
                    each ->
                        new Targets.JudgedAnswer(
                            1 / (1 + Math.exp(-LinearFit.dot(fitted, each.features()))),
                            each.yes()))
                .toList()));
  }

  /** Fits weights to centred features, so that the penalty does not depend on their means. */
  private static double[] weights(List<LinearFit.Decision> decisions, double penalty) {
    double[][] rows = decisions.stream().map(LinearFit.Decision::features).toArray(double[][]::new);
    double[] mean = Scaling.means(rows);
    double[] scale = Scaling.deviations(rows);
    int bias = scale.length - 1;
    mean[bias] = 0;
    scale[bias] = 1;
    List<LinearFit.Decision> centred =
        decisions.stream()
            .map(
                each ->
                    new LinearFit.Decision(
                        Scaling.divided(Scaling.less(each.features(), mean), scale),
                        each.yes(),
                        each.weight()))
            .toList();
    double[] penalties = new double[scale.length];
    Arrays.fill(penalties, 0, bias, penalty);
    double[] weights =
        Scaling.divided(LinearFit.fit(LinearFit.decisions(centred), penalties), scale);
    weights[bias] -= LinearFit.dot(weights, mean);
    return weights;
  }
}
