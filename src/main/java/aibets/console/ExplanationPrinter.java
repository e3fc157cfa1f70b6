package aibets.console;

import aibets.answer.Answer;
import aibets.answer.Confidence;
import aibets.answer.Quote;
import aibets.retrieval.RankingModel;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes which parts of its score brought each quote to its place, and what the confidence is. */
public final class ExplanationPrinter {

  private record Part(String name, double value, double weight) {
    double sum() {
      return value * weight;
    }
  }

  private final PrintWriter out;
  private final RankingModel ranking;
  private final Confidence confidence;

  /**
   * A printer of explanations.
   *
   * @param out where to
   * @param ranking the model that the answers were ranked by
   * @param confidence the model that they were judged by
   */
  public ExplanationPrinter(PrintWriter out, RankingModel ranking, Confidence confidence) {
    this.out = out;
    this.ranking = ranking;
    this.confidence = confidence;
  }

  /** Writes a table for each quote, or what would have been quoted, and one for the confidence. */
  public void print(Answer answer) {
    List<Quote> quotes = answer.answered() ? answer.quotes() : answer.nearest();
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      out.printf(
          Locale.ROOT,
          "Score of quote %d (%s): %.2f%n",
          i + 1,
          quote.document().id(),
          quote.score());
      print(parts(quote.features(), ranking.sentence()));
    }
    out.printf(
        Locale.ROOT,
        "Confidence: %.2f, the logistic function of the sum of%n",
        answer.confidence());
    print(
        Stream.concat(
            parts(answer.signs(), confidence.weights()),
            Stream.of(new Part("constant", 1, confidence.bias()))));
    out.println();
    out.flush();
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
