package aibets.answer;

import aibets.retrieval.RankedSentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two things that a question sets against each other, as in "A vs B", "compare A with B" and
 * "the difference between A and B": an answer must speak of both.
 */
final class Sides {

  private static final List<Pattern> COMPARISONS =
      List.of(
          Pattern.compile(
              "(?i)\\b(?:differences? between|comparison of|compare)\\s+(.+?)\\s+(?:and|with|to)\\s+(.+)"),
          Pattern.compile("(?i)(.+?)\\s+(?:vs\\.?|versus|compared? (?:to|with)|or)\\s+(.+)"));

  private static final int LONGEST_IN_WORDS = 4;

  private Sides() {}

  /** Both sides, or nothing if the question compares nothing. */
  static List<String> of(String question) {
    for (Pattern comparison : COMPARISONS) {
      Matcher matcher = comparison.matcher(question);
      if (matcher.find()) {
        List<String> before = words(matcher.group(1));
        Collections.reverse(before);
        List<String> left = opening(before);
        Collections.reverse(left);
        List<String> right = opening(words(matcher.group(2)));
        return left.isEmpty() || right.isEmpty()
            ? List.of()
            : List.of(String.join(" ", left), String.join(" ", right));
      }
    }
    return List.of();
  }

  private static List<String> words(String text) {
    return new ArrayList<>(List.of(text.replaceAll("[?!,;:\"“”()]+", " ").strip().split("\\s+")));
  }

  /** The first words as far as they say something. */
  private static List<String> opening(List<String> words) {
    return new ArrayList<>(
        words.stream().takeWhile(FollowUp::saysSomething).limit(LONGEST_IN_WORDS).toList());
  }

  /** Whether a sentence, or the heading above it, speaks of a side. */
  static boolean speaksOf(RankedSentence sentence, String side) {
    return hasWords(sentence.passage().section() + ' ' + sentence.text(), side);
  }

  /** Whether a text has every word of a side, in any form that begins like it. */
  static boolean hasWords(String text, String side) {
    return words(side).stream()
        .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("(?<=..)(?:'s|s)$", ""))
        .allMatch(
            word ->
                Pattern.compile("\\b" + Pattern.quote(word))
                    .matcher(text.toLowerCase(Locale.ROOT))
                    .find());
  }
}
