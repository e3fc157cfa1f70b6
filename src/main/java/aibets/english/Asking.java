package aibets.english;

import aibets.question.AnswerType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a question asks for, determined by its question words.
 *
 * @param about the question in lower case, without question words that do not describe its subject
 */
record Asking(AnswerType kind, String about) {

  private record Rule(Pattern pattern, AnswerType kind) {

    boolean fits(String question) {
      return pattern.matcher(question).find();
    }

    int place(String question) {
      Matcher matcher = pattern.matcher(question);
      return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
    }
  }

  /** Rules for values. The first match wins, so "how long" is tried before "how many". */
  private static final List<Rule> OF_VALUES =
      List.of(
          rule(
              "how long|how soon|how far (away|off)|how many (more"
                  + " )?(years|months|weeks|days|hours)|horizon|time ?frame",
              AnswerType.DURATION),
          rule(
              "when|what (is the |was the )?(exact )?(release |premiere |launch |founding"
                  + " )?(year|date|day|month)|what (time|century|decade)|which"
                  + " (year|date|day|month|century)|date of|(release|premiere|launch)"
                  + " date|(?<=^\\W{0,3})(date|day|year)",
              AnswerType.DATE),
          rule(
              "(what|which) (percentage|percent|share|proportion)|how (many|much) percent",
              AnswerType.PERCENT),
          rule(
              "by what factor|how many times|what (capital )?ratio|how much"
                  + " (faster|better|smaller|larger|cheaper|bigger|more efficient)",
              AnswerType.MULTIPLE),
          rule("score|scores|scored", AnswerType.SCORE),
          rule("how many", AnswerType.COUNT),
          rule("valuation|valued|worth", AnswerType.VALUATION),
          rule(
              "how much|how (?:big|large) (?=.*\\b(?:round|fund|raise|budget|invest|seed))|what"
                  + " (amount|sum|price)|price|revenue|budget|capex|funding|raise|raised|cost|costs|invested",
              AnswerType.MONEY));

  /** Rules for other answers. The match that comes first in the question wins. */
  private static final List<Rule> OF_OTHERS =
      List.of(
          rule(
              "how (?:big|large|high|expensive|often|tall|far|fast|old|deep|wide|heavy|hot|cold)|what"
                  + " (?:cost|score|ratio|number)|population",
              AnswerType.MEASURE),
          rule("who|whom|whose", AnswerType.PERSON),
          rule(
              "where|what (city|country|place|state|town|region|continent)|which"
                  + " (city|country|state|town|region)",
              AnswerType.PLACE),
          rule("why|what (causes?|caused|reasons?)|for what reason|how come", AnswerType.REASON),
          rule(
              "what (is|are|was|were|does .* (mean|stand for))|define|who (is|was)",
              AnswerType.DEFINITION));

  private static final Pattern BY_SOMEBODY =
      Pattern.compile(
          "^\\W*(who|whom|whose|where|why|which (?!year|date|day|month|percentage|share))\\b");

  private static Rule rule(String words, AnswerType kind) {
    return new Rule(Pattern.compile("\\b(?:" + words + ")\\b"), kind);
  }

  static Asking of(String question) {
    String lower = question.toLowerCase(Locale.ROOT);
    AnswerType kind = kind(lower);
    String about = lower;
    for (Rule rule : OF_VALUES) {
      if (rule.kind == kind && kind != AnswerType.MONEY && kind != AnswerType.VALUATION) {
        about = rule.pattern.matcher(about).replaceAll(" ");
      }
    }
    return new Asking(kind, about);
  }

  private static AnswerType kind(String question) {
    Stream<Rule> values =
        BY_SOMEBODY.matcher(question).find() ? Stream.empty() : OF_VALUES.stream();
    return values
        .filter(rule -> rule.fits(question))
        .findFirst()
        .or(
            () ->
                OF_OTHERS.stream()
                    .filter(rule -> rule.fits(question))
                    .min(Comparator.comparingInt(rule -> rule.place(question))))
        .map(Rule::kind)
        .orElse(AnswerType.OTHER);
  }
}
