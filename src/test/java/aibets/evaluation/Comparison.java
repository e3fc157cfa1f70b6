package aibets.evaluation;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.Quote;
import aibets.corpus.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Asks two answerers the same answerable questions in turn, so that both run under the same
 * conditions.
 */
public final class Comparison {

  /**
   * What one of them reached.
   *
   * @param document share with a right document first
   * @param first share with the answer in the first quote, of at most 100 words
   * @param three share with it in the first three
   * @param anyLength share with it in the first three, however long they are
   * @param words a quote
   * @param millis the median of a question
   */
  public record Row(
      double document, double first, double three, double anyLength, double words, double millis) {

    static Row of(List<Judgement> judgements) {
      int count = judgements.size();
      return new Row(
          share(judgements.stream().filter(each -> each.rankOfRightDocument() == 1).count(), count),
          share(judgements.stream().filter(each -> each.rankOfRightQuote() == 1).count(), count),
          share(judgements.stream().filter(each -> each.rankOfRightQuote() <= 3).count(), count),
          share(judgements.stream().filter(Row::isSomewhere).count(), count),
          judgements.stream()
              .flatMap(each -> each.quotes().stream())
              .mapToInt(quote -> quote.text().split("\\s+").length)
              .average()
              .orElseThrow(),
          judgements.stream()
              .mapToDouble(each -> each.answer().took().toNanos() / 1e6)
              .sorted()
              .skip(count / 2)
              .findFirst()
              .orElseThrow());
    }

    private static double share(long part, int of) {
      return (double) part / of;
    }

    private static boolean isSomewhere(Judgement judgement) {
      GoldQuestion gold = judgement.gold();
      Known known = new Known(gold.answers(), gold.evidenceSentences());
      return judgement.quotes().stream()
          .filter(quote -> gold.goldDocIds().contains(quote.document().id()))
          .map(Quote::text)
          .anyMatch(known::isSomewhereIn);
    }

    private String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-20s  %.3f    %.3f    %.3f         %.3f  %13.1f  %9.1f",
          name,
          document,
          first,
          three,
          anyLength,
          words,
          millis);
    }
  }

  private final Row ours;
  private final Row plain;

  /** Asks both answerers. */
  public Comparison(List<GoldQuestion> questions, List<Document> documents, Answerer ours) {
    Answerer plain = new PlainPipeline(documents);
    List<Judgement> oursJudged = new ArrayList<>();
    List<Judgement> plainJudged = new ArrayList<>();
    for (GoldQuestion question : questions) {
      Answer mine = ours.answer(question.question());
      Answer theirs = plain.answer(question.question());
      if (question.isAnswerable()) {
        oursJudged.add(new Judgement(question, mine));
        plainJudged.add(new Judgement(question, theirs));
      }
    }
    this.ours = Row.of(oursJudged);
    this.plain = Row.of(plainJudged);
  }

  /** Returns the figures of the given answerer. */
  public Row ours() {
    return ours;
  }

  /** Returns the figures of {@link PlainPipeline}. */
  public Row plain() {
    return plain;
  }

  /** Returns the figures of both, one line each. */
  public String table() {
    return String.join(
        "\n",
        "                      hit@1  quote@1  quote@3  @3, any length  words / quote  median ms",
        ours.line("ai-bets"),
        plain.line("langchain4j, plain"));
  }
}
