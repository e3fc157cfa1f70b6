package aibets.english;

import aibets.question.Question;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Parses questions. */
public final class QuestionParser {

  private static final Pattern PAST =
      Pattern.compile("(?i)\\b(?:spen[dt]|did|was|were|after|work(?:ed)?)\\b");

  private static final Pattern MEANING =
      Pattern.compile(
          "(?i)\\b(?:stands? for|short for|means?|meaning|full (?:form|name)|spell(?:ed)?"
              + " out|letters|abbreviat\\w+|acronym|initials)\\b");

  private static final String AUXILIARY =
      "(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had)";

  /** Where no question mark says so. */
  private static final Pattern OPENING =
      Pattern.compile(
          ("(?i)^(?:who(?:['’]s)? (?!knows|cares)\\p{L}+"
                  + "|(?:who|whom|whose|what|which|when|where|why|how)(?:['’]s| AUX\\b)"
                  + "|how (?:much|many|long|far|big|large|high|old|often|soon|deep|fast)\\b"
                  + "|(?:what|which) (?!an? )\\p{L}+ AUX\\b)[^!]*$")
              .replace("AUX", AUXILIARY));

  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

  private QuestionParser() {}

  /**
   * Whether a text asks something: it ends with a question mark, a word of thanks aside, or opens
   * as only questions do.
   *
   * @param text in one line
   */
  public static boolean isQuestion(String text) {
    int mark = text.lastIndexOf('?');
    if (mark < 0) {
      return OPENING.matcher(text).find();
    }
    String behind = text.substring(mark + 1);
    return !LETTER.matcher(behind).find() || SmallTalk.isSmallTalk(behind);
  }

  /** Whether a question asks what a word or an acronym stands for. */
  public static boolean askForMeaning(String question) {
    return MEANING.matcher(question).find();
  }

  /**
   * Parses a question that stands alone.
   *
   * @param text a single line, not blank
   */
  public static Question parse(String text) {
    Asking asking = Asking.of(text);
    List<Name> names = Name.in(text);
    Set<String> words = new LinkedHashSet<>(Words.of(asking.about()));
    words.removeIf(word -> StopWords.contain(word) || StopWords.ask(word));
    names.forEach(name -> words.removeAll(name.words()));
    return new Question(
        text,
        asking.kind(),
        names.stream().map(Name::toString).toList(),
        List.copyOf(words),
        PAST.matcher(text).find(),
        !asking.kind().isValue() && Stance.isAskedFor(text),
        Pair.comparedIn(text).map(Pair::both).orElse(List.of()));
  }
}
