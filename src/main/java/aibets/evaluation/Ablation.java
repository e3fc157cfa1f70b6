package aibets.evaluation;

import aibets.answer.Answerer;
import aibets.answer.Confidences;
import aibets.answer.QuotingAnswerer;
import aibets.retrieval.Feature;
import aibets.retrieval.RankingModel;
import aibets.retrieval.Retriever;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Measures the contribution of each part of the ranking: ranks the same candidates for the same
 * questions by more and more features.
 */
public final class Ablation {

  private final List<GoldQuestion> questions;
  private final Function<RankingModel, Retriever> retrievers;

  /**
   * Creates an ablation.
   *
   * @param retrievers creates the retriever that ranks by a model
   */
  public Ablation(List<GoldQuestion> questions, Function<RankingModel, Retriever> retrievers) {
    this.questions = questions;
    this.retrievers = retrievers;
  }

  private static Map<String, RankingModel> steps() {
    Map<String, RankingModel> steps = new LinkedHashMap<>();
    steps.put("dense", only(Map.of(Feature.DENSE_PASSAGE, 1.0, Feature.DENSE_SENTENCE, 1.0)));
    steps.put("BM25", only(Map.of(Feature.BM25, 1.0, Feature.SAME_TOKENS, 1.0)));
    steps.put(
        "both",
        only(
            Map.of(
                Feature.DENSE_PASSAGE, 1.0,
                Feature.DENSE_SENTENCE, 1.0,
                Feature.BM25, 1.0,
                Feature.SAME_TOKENS, 1.0)));
    steps.put("late interaction", only(Map.of(Feature.OWN_TOKENS, 1.0)));
    steps.put("+ context", only(Map.of(Feature.LATE_INTERACTION, 1.0)));
    steps.put("+ all evidence, fitted", without(RankingModel.withoutReader(), Feature.ASKED_KIND));
    steps.put("+ asked kind", RankingModel.withoutReader());
    return steps;
  }

  private static RankingModel only(Map<Feature, Double> weights) {
    return new RankingModel(weights, weights);
  }

  private static RankingModel without(RankingModel model, Feature feature) {
    Map<Feature, Double> sentence = new LinkedHashMap<>(model.sentence());
    Map<Feature, Double> passage = new LinkedHashMap<>(model.passage());
    sentence.remove(feature);
    passage.remove(feature);
    return new RankingModel(sentence, passage);
  }

  /**
   * Returns a table with a row per step. The AUROC of the last row is by confidence, that of the
   * others by score.
   */
  public String table() {
    StringBuilder table =
        new StringBuilder(
            String.format("%-24s  hit@1  hit@5  quote@1  quote@3  AUROC%n", "ranked by"));
    List<Evaluation> evaluations = new ArrayList<>();
    steps()
        .forEach(
            (name, model) -> {
              Answerer answerer =
                  new QuotingAnswerer(retrievers.apply(model), Confidences.shipped());
              Evaluation evaluation = Evaluation.run(questions, answerer);
              evaluations.add(evaluation);
              table.append(row(name, evaluation, evaluation.aurocOfScore()));
            });
    Evaluation last = evaluations.get(evaluations.size() - 1);
    return table.append(row("+ calibrated confidence", last, last.auroc())).toString();
  }

  private static String row(String name, Evaluation evaluation, double auroc) {
    return String.format(
        Locale.ROOT,
        "%-24s  %.3f  %.3f    %.3f    %.3f  %.3f%n",
        name,
        evaluation.hit(1),
        evaluation.hit(5),
        evaluation.quote(1),
        evaluation.quote(3),
        auroc);
  }
}
