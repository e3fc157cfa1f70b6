package aibets.evaluation;

import aibets.answer.Answer;
import aibets.answer.Quote;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An answer beside what is known. What would have been quoted is judged too, so that the ranking
 * can be seen apart from the decision to answer.
 */
record Judgement(GoldQuestion gold, Answer answer) {

  private static final int LONGEST_IN_WORDS = 100;
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final int LONG_ENOUGH = 5;
  private static final double SIMILAR = 0.8;

  List<Quote> quotes() {
    return answer.answered() ? answer.quotes() : answer.nearest();
  }

  /** From 1; {@code Integer.MAX_VALUE} if none of the quotes is right. */
  int rankOfRightQuote() {
    List<Quote> quotes = quotes();
    return IntStream.range(0, quotes.size())
        .filter(i -> isRight(quotes.get(i)))
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

  private boolean isRight(Quote quote) {
    String text = normalized(quote.text());
    return gold.goldDocIds().contains(quote.document().id())
        && quote.text().split("\\s+").length <= LONGEST_IN_WORDS
        && (gold.answers().stream().anyMatch(known -> holds(text, normalized(known)))
            || gold.evidenceSentences().stream().anyMatch(known -> same(text, normalized(known))));
  }

  private static boolean holds(String text, String answer) {
    return !answer.isEmpty() && (' ' + text + ' ').contains(' ' + answer + ' ');
  }

  /** One within the other, or nearly the same words. */
  private static boolean same(String quote, String evidence) {
    List<String> a = Arrays.asList(quote.split(" "));
    List<String> b = Arrays.asList(evidence.split(" "));
    if ((b.size() >= LONG_ENOUGH && quote.contains(evidence))
        || (a.size() >= LONG_ENOUGH && evidence.contains(quote))) {
      return true;
    }
    Map<String, Integer> counts = new HashMap<>();
    a.forEach(word -> counts.merge(word, 1, Integer::sum));
    int common = 0;
    for (String word : b) {
      if (counts.merge(word, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return common > 0 && 2.0 * common / (a.size() + b.size()) >= SIMILAR;
  }

  private static String normalized(String text) {
    return Arrays.stream(
            text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\s]", " ").split("\\s+"))
        .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
        .collect(Collectors.joining(" "));
  }
}
