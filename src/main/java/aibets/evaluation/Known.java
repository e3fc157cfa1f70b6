package aibets.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A known answer, and the rule that decides whether a quote contains it. */
record Known(List<String> answers, List<String> evidence) {

  private static final int MAX_WORDS = 100;
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final int LONG_ENOUGH = 5;
  private static final double SIMILAR = 0.8;

  boolean isIn(String quote) {
    return quote.split("\\s+").length <= MAX_WORDS && isSomewhereIn(quote);
  }

  /** Whether the quote contains the answer, regardless of the quote's length. */
  boolean isSomewhereIn(String quote) {
    String text = normalized(quote);
    return answers.stream().anyMatch(known -> holds(text, normalized(known)))
        || evidence.stream().anyMatch(known -> same(text, normalized(known)));
  }

  private static boolean holds(String text, String answer) {
    return !answer.isEmpty() && (' ' + text + ' ').contains(' ' + answer + ' ');
  }

  /** Whether one contains the other, or their words are nearly the same. */
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
