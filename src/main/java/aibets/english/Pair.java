package aibets.english;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two things that are compared, as in "A vs B" and "compare A with B". */
public record Pair(String left, String right) {

  private static final Pattern OPENING =
      Pattern.compile("(?i)\\b(?:differences? between|comparison of|compare)\\s");

  private static final Pattern JOINT =
      Pattern.compile("(?i)\\s(?:with|to|and|vs\\.?|versus|against)\\s");

  private static final Pattern OPPOSED =
      Pattern.compile("(?i)\\s(?:vs\\.?|versus|compared? (?:to|with)|or)\\s");

  private static final Pattern MARKS = Pattern.compile("[?!,;:\"“”()]+");

  /** The maximum length in words of a thing compared in a question. */
  private static final int MAX_WORDS = 4;

  /** Returns the two things, in order. */
  public List<String> both() {
    return List.of(left, right);
  }

  /**
   * Returns the two things that a request such as "A with B", "A vs B" or "compare A and B"
   * consists of; empty if it does not name two.
   */
  public static Optional<Pair> requested(String text) {
    String things = text.strip();
    Matcher opening = OPENING.matcher(things);
    String rest = opening.lookingAt() ? things.substring(opening.end()).strip() : things;
    return parted(rest, JOINT)
        .map(pair -> new Pair(pair.left.strip(), Letters.withoutEnd(pair.right.strip())))
        .filter(pair -> !pair.right.isEmpty());
  }

  /**
   * Returns what a question compares, by the words next to a comparing word; empty if it compares
   * nothing.
   */
  static Optional<Pair> comparedIn(String question) {
    Matcher opening = OPENING.matcher(question);
    Optional<Pair> opened =
        opening.find()
            ? parted(question.substring(opening.end()).strip(), JOINT)
            : Optional.empty();
    return opened.or(() -> parted(question, OPPOSED)).flatMap(Pair::shortened);
  }

  /** Splits at the first joint that has text on both sides. */
  private static Optional<Pair> parted(String text, Pattern joint) {
    Matcher matcher = joint.matcher(text);
    return matcher.find(Math.min(1, text.length())) && matcher.end() < text.length()
        ? Optional.of(new Pair(text.substring(0, matcher.start()), text.substring(matcher.end())))
        : Optional.empty();
  }

  private Optional<Pair> shortened() {
    List<String> backwards = words(left);
    Collections.reverse(backwards);
    List<String> before = opening(backwards);
    Collections.reverse(before);
    List<String> behind = opening(words(right));
    return before.isEmpty() || behind.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pair(String.join(" ", before), String.join(" ", behind)));
  }

  private static List<String> words(String text) {
    return new ArrayList<>(List.of(MARKS.matcher(text).replaceAll(" ").strip().split("\\s+")));
  }

  /** Returns the leading words up to the first stop word. */
  private static List<String> opening(List<String> words) {
    return new ArrayList<>(
        words.stream().takeWhile(word -> !StopWords.contain(word)).limit(MAX_WORDS).toList());
  }

  /** Whether a text contains every word of a thing, in any form. */
  public static boolean isNamedIn(String text, String thing) {
    return new Stems().areIn(text, thing);
  }
}
