package aibets.console;

import aibets.answer.Answer;
import aibets.answer.Confidence;
import aibets.answer.ConfidenceFeature;
import aibets.answer.Quote;
import aibets.retrieval.Feature;
import aibets.retrieval.RankingModel;
import aibets.retrieval.Span;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Prints how each quote was scored and how the confidence was computed. */
public final class ExplanationPrinter {

  private record Part(String name, double value, double weight) {
    double sum() {
      return value * weight;
    }
  }

  private final PrintWriter out;

  /**
   * Creates a printer of explanations.
   *
   * @param out where to print
   */
  public ExplanationPrinter(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints a table for each quote, or for each closest passage if the question was not answered,
   * and one for the confidence.
   */
  public void print(Answer answer) {
    List<Quote> quotes = answer.shown();
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      out.printf(
          Locale.ROOT,
          "Score of quote %d (%s): %.2f%n",
          i + 1,
          VisibleText.line(quote.document().id()),
          quote.score());
      boolean isRead = quote.features().containsKey(Feature.FOUND);
      RankingModel ranking = isRead ? RankingModel.withReader() : RankingModel.withoutReader();
      print(parts(quote.features(), ranking.sentence()));
      quote.words().ifPresent(words -> print(quote, words));
    }
    boolean isRead = answer.features().containsKey(ConfidenceFeature.ANSWERS);
    Confidence confidence = isRead ? Confidence.withReader() : Confidence.withoutReader();
    out.printf(
        Locale.ROOT,
        "Verdict: %s%nConfidence: %.2f, the logistic function of the sum of%n",
        answer.verdict().name().toLowerCase(Locale.ROOT),
        answer.confidence());
    print(
        Stream.concat(
            parts(answer.features(), confidence.weights()),
            Stream.of(new Part("constant", 1, confidence.bias()))));
    out.println();
    out.flush();
  }

  private void print(Quote quote, Span words) {
    out.printf(
        "  answer words: %s%n",
        VisibleText.line(quote.text().substring(words.start(), words.end())));
  }

  private static <K extends Enum<K>> Stream<Part> parts(
      Map<K, Double> values, Map<K, Double> weights) {
    return values.entrySet().stream()
        .map(
            value ->
                new Part(
                    value.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    value.getValue(),
                    weights.getOrDefault(value.getKey(), 0.0)));
  }

  private void print(Stream<Part> parts) {
    parts
        .sorted(Comparator.comparingDouble((Part part) -> Math.abs(part.sum())).reversed())
        .forEach(
            part ->
                out.printf(
                    Locale.ROOT,
                    "  %-24s %7.2f x %7.2f = %7.2f%n",
                    part.name(),
                    part.value(),
                    part.weight(),
                    part.sum()));
  }
}
