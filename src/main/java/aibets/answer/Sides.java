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

  private static final Pattern OPENING =
      Pattern.compile("(?i)\\b(?:differences? between|comparison of|compare)\\s");

  private static final Pattern JOINT = Pattern.compile("(?i)\\s(?:and|with|to)\\s");

  private static final Pattern OPPOSED =
      Pattern.compile("(?i)\\s(?:vs\\.?|versus|compared? (?:to|with)|or)\\s");

  private static final int LONGEST_IN_WORDS = 4;

  private Sides() {}

  /** Both sides, or nothing if the question compares nothing. */
  static List<String> of(String question) {
    Matcher opening = OPENING.matcher(question);
    if (opening.find()) {
      List<String> parts = parted(question.substring(opening.end()).strip(), JOINT);
      if (!parts.isEmpty()) {
        return sides(parts.get(0), parts.get(1));
      }
    }
    List<String> parts = parted(question, OPPOSED);
    return parts.isEmpty() ? parts : sides(parts.get(0), parts.get(1));
  }

  /**
   * What stands before and behind the first joint that has something on either side, or nothing.
   */
  private static List<String> parted(String text, Pattern joint) {
    Matcher matcher = joint.matcher(text);
    return matcher.find(Math.min(1, text.length())) && matcher.end() < text.length()
        ? List.of(text.substring(0, matcher.start()), text.substring(matcher.end()))
        : List.of();
  }

  private static List<String> sides(String before, String behind) {
    List<String> backwards = words(before);
    Collections.reverse(backwards);
    List<String> left = opening(backwards);
    Collections.reverse(left);
    List<String> right = opening(words(behind));
    return left.isEmpty() || right.isEmpty()
        ? List.of()
        : List.of(String.join(" ", left), String.join(" ", right));
  }

  private static List<String> words(String text) {
    return new ArrayList<>(List.of(text.replaceAll("[?!,;:\"“”()]+", " ").strip().split("\\s+")));
  }

  /** The first words as far as they say something. */
  private static List<String> opening(List<String> words) {
    return new ArrayList<>(
        words.stream().takeWhile(ContentWords::include).limit(LONGEST_IN_WORDS).toList());
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
