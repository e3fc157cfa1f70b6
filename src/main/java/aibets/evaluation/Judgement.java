package aibets.evaluation;

import aibets.answer.Answer;
import aibets.answer.Quote;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An answer beside what is known. What would have been quoted is judged too, so that the ranking
 * can be seen apart from the decision to answer.
 */
record Judgement(GoldQuestion gold, Answer answer) {

  List<Quote> quotes() {
    return answer.shown();
  }

  /** From 1; {@code Integer.MAX_VALUE} if none of the quotes is right. */
  int rankOfRightQuote() {
    List<Quote> quotes = quotes();
    return IntStream.range(0, quotes.size())
        .filter(i -> gold.isRight(quotes.get(i).document().id(), quotes.get(i).text()))
        .map(i -> i + 1)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  /** From 1, counting each document once; {@code Integer.MAX_VALUE} if none of them is right. */
  int rankOfRightDocument() {
    List<String> documents =
        answer.passages().stream().map(Answer.Evidence::document).distinct().toList();
    return IntStream.range(0, documents.size())
        .filter(i -> gold.goldDocIds().contains(documents.get(i)))
        .map(i -> i + 1)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  boolean isRight() {
    return gold.isAnswerable() && rankOfRightQuote() <= 3;
  }
}
