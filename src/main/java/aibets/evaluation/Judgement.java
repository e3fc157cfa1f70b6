package aibets.evaluation;

import aibets.answer.Answer;
import aibets.answer.Quote;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An answer and its known answer. For a question that was not answered, the closest quotes are
 * judged, so that the ranking is measured apart from the decision to answer.
 */
record Judgement(GoldQuestion gold, Answer answer) {

  List<Quote> quotes() {
    return answer.shown();
  }

  /**
   * Returns the rank of the first correct quote, from 1; {@code Integer.MAX_VALUE} if there is
   * none.
   */
  int rankOfRightQuote() {
    List<Quote> quotes = quotes();
    return IntStream.range(0, quotes.size())
        .filter(i -> gold.isRight(quotes.get(i).document().id(), quotes.get(i).text()))
        .map(i -> i + 1)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  /**
   * Returns the rank of the first correct document, from 1, counting each document once; {@code
   * Integer.MAX_VALUE} if there is none.
   */
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
