package aibets.english;

import aibets.question.AnswerType;
import aibets.question.Question;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes sentences that contain the kind of answer that a question asks for. Immutable. */
public final class AnswerTypeMatcher {

  private static final Pattern NUMBER = pattern("\\d");
  private static final Pattern COUNT =
      pattern(
          "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|once|twice)\\b");
  private static final Pattern DURATION =
      pattern(
          "(\\d|one|two|three|four|five|six|seven|eight|nine|ten|several|twelve)[-"
              + " ]*(years?|months?|weeks?|days?|hours?|minutes?|decades?|centur(y|ies))|\\bdecades?\\b");
  private static final Pattern DATE =
      pattern(
          "\\b(1[0-9]|20)\\d{2}\\b|\\b\\d{1,2}(st|nd|rd|th)?\\b|century|today|tomorrow|\\bmay\\b|"
              + Calendar.MONTHS
              + "|"
              + Calendar.DAYS);
  private static final Pattern PERSON = pattern("(?-i:\\p{Lu}\\p{Ll}+|\\p{Lu}{2,})");
  private static final Pattern PLACE = pattern("(?-i:\\p{Lu}\\p{Ll}+)");
  private static final Pattern REASON =
      pattern(
          "because|due to|since|so that|in order to|\\bto\\b \\w+|therefore|reasons?|as a"
              + " result|caused?|leads? to|so\\b");
  private static final Pattern DEFINITION =
      pattern("\\b(is|are|was|were|means?|called|known as|refers?|stands? for)\\b");
  private static final Pattern NOTHING = pattern("(?!)");

  private final AnswerType kind;
  private final Pattern pattern;
  private final String question;

  /** Creates a matcher for a question. */
  public AnswerTypeMatcher(Question question) {
    this.kind = question.type();
    this.pattern = pattern(question.type());
    this.question = question.text().toLowerCase(Locale.ROOT);
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Pattern pattern(AnswerType kind) {
    return switch (kind) {
      case MONEY, VALUATION, PERCENT, MULTIPLE, SCORE -> NUMBER;
      case COUNT, MEASURE -> COUNT;
      case DURATION -> DURATION;
      case DATE -> DATE;
      case PERSON -> PERSON;
      case PLACE -> PLACE;
      case REASON -> REASON;
      case DEFINITION -> DEFINITION;
      case OTHER -> NOTHING;
    };
  }

  /** Whether a sentence contains such an answer that is not already in the question. */
  public boolean matches(String sentence) {
    Matcher matcher = pattern.matcher(sentence);
    while (matcher.find()) {
      String found = wordAround(sentence, matcher.start(), matcher.end());
      if (!question.contains(found.toLowerCase(Locale.ROOT))
          && !(kind == AnswerType.PERSON && matcher.start() == 0)) {
        return true;
      }
    }
    return false;
  }

  private static String wordAround(String sentence, int start, int end) {
    int from = start;
    int to = end;
    while (from > 0 && Character.isLetterOrDigit(sentence.charAt(from - 1))) {
      from--;
    }
    while (to < sentence.length() && Character.isLetterOrDigit(sentence.charAt(to))) {
      to++;
    }
    return sentence.substring(from, to);
  }
}
