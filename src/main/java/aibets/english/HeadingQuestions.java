package aibets.english;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns headings into questions. */
public final class HeadingQuestions {

  /** The maximum length in characters. */
  private static final int MAX_CHARACTERS = 70;

  private static final Pattern WHAT_IT_IS =
      Pattern.compile("(?i)(what|who|where|why|how|when) (.+?) (is|are|was|were|means)");

  private static final Pattern NOTHING_TO_ASK =
      Pattern.compile(
          "(?i).*(\\d{4}-\\d\\d|[:|/\\\\<>\\[\\]{}#•*=_@…]|https?|^(section|introduction|summary|overview|conclusion|contents|references|see"
              + " also|notes|about|faq|more|other|appendix|agenda|background|example|examples|further"
              + " reading)\\b).*");

  private HeadingQuestions() {}

  /** Returns a heading as a question; empty if it does not make one. */
  public static Optional<String> question(String heading) {
    String text = heading.strip();
    boolean fits = text.length() > 3 && text.length() <= MAX_CHARACTERS;
    if (!fits || NOTHING_TO_ASK.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher what = WHAT_IT_IS.matcher(text);
    if (text.endsWith("?")) {
      return Optional.of(text);
    }
    if (what.matches() && !what.group(3).equals("means")) {
      return Optional.of(
          Letters.capitalized(what.group(1)) + " " + what.group(3) + " " + what.group(2) + "?");
    }
    return text.split("\\s+").length <= 6 && Character.isLetter(text.charAt(0))
        ? Optional.of("What do the documents say about " + inSentence(text) + "?")
        : Optional.empty();
  }

  /** "The seed round" starts in lower case within a sentence, "AMI Labs" does not. */
  private static String inSentence(String heading) {
    String first = heading.split("\\s+", 2)[0];
    boolean small = Set.of("The", "A", "An", "Our", "Your", "Its").contains(first);
    return small ? first.toLowerCase(Locale.ROOT) + heading.substring(first.length()) : heading;
  }
}
