package aibets.evaluation;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.Quote;
import aibets.answer.Verdict;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The result of asking questions with known answers. Immutable. */
public final class Evaluation {

  private final List<Judgement> judgements;

  private Evaluation(List<Judgement> judgements) {
    this.judgements = judgements;
  }

  /** Asks the questions in order. */
  public static Evaluation run(List<GoldQuestion> questions, Answerer answerer) {
    List<Judgement> judgements = new ArrayList<>();
    for (GoldQuestion question : questions) {
      judgements.add(new Judgement(question, answerer.answer(question.question())));
    }
    return new Evaluation(List.copyOf(judgements));
  }

  /**
   * Returns the share of answerable questions with a correct document among the first {@code k}.
   */
  public double hit(int k) {
    return share(answerable(), judgement -> judgement.rankOfRightDocument() <= k);
  }

  /** Returns the share of answerable questions with a correct quote among the first {@code k}. */
  public double quote(int k) {
    return share(answerable(), judgement -> judgement.rankOfRightQuote() <= k);
  }

  /**
   * Returns how often an answerable question gets a higher confidence than an unanswerable one, 0
   * to 1; NaN if either kind is missing.
   */
  public double auroc() {
    return auroc(Evaluation::confidence);
  }

  /** Returns the same measure for the score of the best quote in place of the confidence. */
  double aurocOfScore() {
    return auroc(
        judgement -> judgement.quotes().stream().mapToDouble(Quote::score).findFirst().orElse(0));
  }

  private double auroc(ToDoubleFunction<Judgement> confidence) {
    double[] no = unanswerable().stream().mapToDouble(confidence).toArray();
    double above = 0;
    for (Judgement positive : answerable()) {
      double yes = confidence.applyAsDouble(positive);
      above += Arrays.stream(no).map(each -> (1 + Math.signum(yes - each)) / 2).sum();
    }
    return above / ((double) answerable().size() * no.length);
  }

  /**
   * Returns the share of correct answers among the answered questions; NaN if none was answered.
   */
  public double precision() {
    return share(answered(), Judgement::isRight);
  }

  /** Returns the share of questions that were answered. */
  public double answeredShare() {
    return (double) answered().size() / judgements.size();
  }

  /** Returns the share of unanswerable questions that were not answered; NaN if there are none. */
  public double refused() {
    return share(unanswerable(), judgement -> !judgement.answer().answered());
  }

  /** Returns the share of questions whose closest quotes are shown as possible answers. */
  public double perhapsShare() {
    return (double) perhaps().size() / judgements.size();
  }

  /** Returns the share of those with a correct quote; NaN if there are none. */
  public double rightOfPerhaps() {
    return share(perhaps(), Judgement::isRight);
  }

  /**
   * Returns the expected calibration error of the confidence over ten bins (Naeini et al. 2015).
   */
  public double calibrationError() {
    double error = 0;
    for (int tenth = 0; tenth < 10; tenth++) {
      List<Judgement> within = within(tenth);
      if (!within.isEmpty()) {
        error +=
            within.size()
                * Math.abs(
                    mean(within, Evaluation::confidence) - share(within, Judgement::isRight));
      }
    }
    return error / judgements.size();
  }

  /** Returns the answerable questions without a correct quote among the first three. */
  public List<String> missed() {
    return answerable().stream()
        .filter(judgement -> !judgement.isRight())
        .map(judgement -> judgement.gold().question())
        .toList();
  }

  /** Returns all figures, one per line. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            "%d question%s, %d of them answerable",
            judgements.size(), judgements.size() == 1 ? "" : "s", answerable().size()));
    lines.add(figure("hit@1", hit(1)));
    lines.add(figure("hit@5", hit(5)));
    lines.add(figure("quote@1", quote(1)));
    lines.add(figure("quote@3", quote(3)));
    lines.add(figure("AUROC", auroc()));
    lines.add(figure("answered", answeredShare()));
    lines.add(figure("precision", precision()));
    lines.add(figure("unanswerable refused", refused()));
    lines.add(figure("perhaps", perhapsShare()));
    lines.add(figure("perhaps, precision", rightOfPerhaps()));
    lines.add(figure("calibration error", calibrationError()));
    lines.add(figure("words per quote", wordsAQuote()));
    lines.add(figure("ms per question, median", millis(.5)));
    lines.add(figure("ms per question, 95 %", millis(.95)));
    lines.add("confidence   questions   mean  correct");
    for (int tenth = 0; tenth < 10; tenth++) {
      reliability(tenth, lines);
    }
    lines.addAll(Kinds.lines(judgements));
    return lines;
  }

  private void reliability(int tenth, List<String> lines) {
    double from = tenth / 10.0;
    List<Judgement> within = within(tenth);
    if (!within.isEmpty()) {
      lines.add(
          String.format(
              "%.1f to %.1f   %9d  %.3f    %.3f",
              from,
              from + .1,
              within.size(),
              mean(within, Evaluation::confidence),
              share(within, Judgement::isRight)));
    }
  }

  private List<Judgement> within(int tenth) {
    return judgements.stream()
        .filter(judgement -> (int) Math.min(9, confidence(judgement) * 10) == tenth)
        .toList();
  }

  static String figure(String name, double value) {
    return String.format("%-32s %.3f", name, value);
  }

  double wordsAQuote() {
    return judgements.stream()
        .flatMap(judgement -> judgement.quotes().stream())
        .mapToInt(quote -> quote.text().split("\\s+").length)
        .average()
        .orElse(Double.NaN);
  }

  double millis(double quantile) {
    double[] sorted =
        judgements.stream()
            .mapToDouble(each -> each.answer().took().toNanos() / 1e6)
            .sorted()
            .toArray();
    return sorted[Math.min(sorted.length - 1, (int) (quantile * sorted.length))];
  }

  private static double confidence(Judgement judgement) {
    return judgement.answer().confidence();
  }

  private List<Judgement> answerable() {
    return judgements.stream().filter(each -> each.gold().isAnswerable()).toList();
  }

  private List<Judgement> unanswerable() {
    return judgements.stream().filter(each -> !each.gold().isAnswerable()).toList();
  }

  private List<Judgement> answered() {
    return judgements.stream().filter(each -> each.answer().answered()).toList();
  }

  private List<Judgement> perhaps() {
    return judgements.stream().filter(each -> each.answer().verdict() == Verdict.PERHAPS).toList();
  }

  static double share(List<Judgement> of, Predicate<Judgement> predicate) {
    return (double) of.stream().filter(predicate).count() / of.size();
  }

  private static double mean(List<Judgement> of, ToDoubleFunction<Judgement> value) {
    return of.stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  /**
   * Writes one JSON object per question, in the format of the scoring scripts.
   *
   * @throws EvaluationException if the file cannot be written
   */
  public void writePredictions(Path file) {
    ObjectMapper mapper = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    try {
      for (Judgement judgement : judgements) {
        lines.add(mapper.writeValueAsString(prediction(judgement)));
      }
      Files.write(file, lines);
    } catch (IOException e) {
      throw new EvaluationException(
          "The predictions cannot be written to '"
              + file
              + "'. Name another file with --predictions.");
    }
  }

  private static Map<String, Object> prediction(Judgement judgement) {
    Answer answer = judgement.answer();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", judgement.gold().id());
    fields.put("abstained", !answer.answered());
    fields.put("confidence", answer.confidence());
    fields.put(
        "passages",
        answer.passages().stream()
            .map(each -> Map.of("id", each.document(), "text", each.text()))
            .toList());
    fields.put("quotes", judgement.quotes().stream().map(Evaluation::prediction).toList());
    fields.put("ms", answer.took().toNanos() / 1e6);
    return fields;
  }

  private static Map<String, String> prediction(Quote quote) {
    return Map.of("doc_id", quote.document().id(), "text", quote.text());
  }
}
