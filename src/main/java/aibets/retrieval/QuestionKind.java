package aibets.retrieval;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a question asks for, told by its words, and what a sentence holds that could be it. */
enum QuestionKind {
  AMOUNT(
      "how much|what (amount|sum|price|cost|valuation|share|percentage|percent|score|ratio)|how (big|large|high|expensive)|at what (price|valuation|cost)",
      "\\d"),
  COUNT(
      "how many|what number|how often|how (tall|far|fast|old|deep|wide|heavy|hot|cold)|population",
      "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|once|twice)\\b"),
  DURATION(
      "how long|how soon|how many (years|months|days|hours)",
      "(\\d|one|two|three|four|five|six|seven|eight|nine|ten|several|twelve)[- ]*(years?|months?|weeks?|days?|hours?|minutes?|decades?|centur(y|ies))|\\bdecades?\\b"),
  TIME(
      "when|^(date|day|year)|what (year|date|day|month|time|century|decade)|which (year|date|day|month|century)|in what (year|month)|since when|until when",
      "\\b(1[0-9]|20)\\d{2}\\b|\\b\\d{1,2}(st|nd|rd|th)?\\b|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|century|today|tomorrow|\\bmay\\b"),
  PERSON("who|whom|whose", "(?-i:\\p{Lu}\\p{Ll}+|\\p{Lu}{2,})"),
  PLACE(
      "where|what (city|country|place|state|town|region|continent)|which (city|country|state|town|region)",
      "(?-i:\\p{Lu}\\p{Ll}+)"),
  REASON(
      "why|what (causes?|caused|reasons?)|for what reason|how come",
      "because|due to|since|so that|in order to|\\bto\\b \\w+|therefore|reasons?|as a result|caused?|leads? to|so\\b"),
  DEFINITION(
      "what (is|are|was|were|does .* (mean|stand for))|define|who (is|was)",
      "\\b(is|are|was|were|means?|called|known as|refers?|stands? for)\\b"),
  OTHER("", "");

  private final Pattern asks;
  private final Pattern holds;

  QuestionKind(String asks, String holds) {
    this.asks =
        Pattern.compile("\\b(" + asks + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    this.holds = Pattern.compile(holds, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The kind whose words stand first in the question; of those in one place, the first listed. */
  static QuestionKind of(String question) {
    QuestionKind best = OTHER;
    int first = Integer.MAX_VALUE;
    for (QuestionKind kind : values()) {
      Matcher matcher = kind.asks.matcher(question);
      if (kind != OTHER && matcher.find() && matcher.start() < first) {
        first = matcher.start();
        best = kind;
      }
    }
    return best;
  }

  /** Whether a sentence holds something of this kind that the question does not say itself. */
  boolean heldBy(String sentence, String question) {
    if (this == OTHER) {
      return false;
    }
    String known = question.toLowerCase(Locale.ROOT);
    Matcher matcher = holds.matcher(sentence);
    while (matcher.find()) {
      String found = wordAround(sentence, matcher.start(), matcher.end());
      if (!known.contains(found.toLowerCase(Locale.ROOT))
          && !(this == PERSON && matcher.start() == 0)) {
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
