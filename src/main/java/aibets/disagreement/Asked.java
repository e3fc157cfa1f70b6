package aibets.disagreement;

import aibets.values.Kind;
import aibets.values.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kind of value that a question asks for.
 *
 * @param kind of the values that answer it
 * @param valuation whether it asks what something is held to be worth, not what was paid
 * @param question in lower case
 */
record Asked(Kind kind, boolean valuation, String question) {

  private record Rule(Pattern pattern, Kind kind) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              "(how long|how soon|how far (away|off)|how many (more )?(years|months|weeks|days|hours)|horizon|time ?frame)",
              Kind.DURATION),
          rule(
              "(when|what (is the |was the )?(exact )?(release |premiere |launch |founding )?(year|date|day|month)|which (year|date|day|month)|date of|(release|premiere|launch) date)",
              Kind.DATE),
          rule(
              "(what|which) (percentage|percent|share|proportion)|how (many|much) percent",
              Kind.PERCENT),
          rule(
              "(by what factor|how many times|what (capital )?ratio|how much (faster|better|smaller|larger|cheaper|bigger|more efficient))",
              Kind.MULTIPLE),
          rule("(score|scores|scored)", Kind.SCORE),
          rule("how many", Kind.COUNT),
          rule(
              "(how much|how (?:big|large) (?=.*\\b(?:round|fund|raise|budget|invest|seed))|valuation|valued|worth|what (amount|sum|price)|price|revenue|budget|capex|funding|raise|raised|cost|costs|invested)",
              Kind.MONEY));

  private static final Pattern WORTH = Pattern.compile("\\b(valuation|valued|worth)\\b");

  private static final Pattern PASSED =
      Pattern.compile(
          "(?i)\\b(?:spen[dt]|spends|after|for|past|last|previous|was|were) (?:the (?:past|last) |about |nearly |over )?$");

  private static final Pattern BY_SOMEBODY =
      Pattern.compile(
          "^\\W*(who|whom|whose|where|why|which (?!year|date|day|month|percentage|share))\\b");

  private static Rule rule(String words, Kind kind) {
    return new Rule(Pattern.compile("\\b" + words + "\\b"), kind);
  }

  /** What a question asks for; empty if that is no value. */
  static Optional<Asked> by(String question) {
    String lower = question.toLowerCase(Locale.ROOT);
    if (BY_SOMEBODY.matcher(lower).find()) {
      return Optional.empty();
    }
    return RULES.stream()
        .filter(rule -> rule.pattern().matcher(lower).find())
        .findFirst()
        .map(rule -> new Asked(rule.kind(), WORTH.matcher(lower).find(), lower));
  }

  /** The words that ask, and say nothing of what is asked about. */
  String withoutAsking() {
    String rest = question;
    for (Rule rule : RULES) {
      if (rule.kind() == kind && kind != Kind.MONEY) {
        rest = rule.pattern().matcher(rest).replaceAll(" ");
      }
    }
    return rest;
  }

  /** Whether a value of a sentence could be asked for. */
  boolean isMetBy(Value value, String sentence) {
    if (value.kind() != kind) {
      return false;
    }
    return switch (kind) {
      case COUNT -> question.contains(value.unit());
      case SCORE -> question.contains(value.unit().toLowerCase(Locale.ROOT));
      case MONEY -> valuation == isValuation(value, sentence);
      case DATE -> !isOwnDate(value, sentence);
      default -> true;
    };
  }

  /** Whether time to come is asked for and told, or time that has passed. */
  boolean isWanted(String sentence, Value value) {
    boolean passed =
        PASSED.matcher(sentence.substring(0, value.start())).find()
            || sentence.substring(value.end()).startsWith(" ago");
    return kind != Kind.DURATION
        || passed == question.matches(".*\\b(?:spen[dt]|did|was|were|after|work(?:ed)?)\\b.*");
  }

  private static boolean isValuation(Value value, String sentence) {
    String before = sentence.substring(Math.max(0, value.start() - 24), value.start());
    String behind = sentence.substring(value.end(), Math.min(sentence.length(), value.end() + 24));
    return behind.matches("(?is)^[ -](?:\\w+ )?valuation.*")
        || before.matches(
            "(?is).*\\b(?:valuation of|valued at|valuing \\S+ at|worth) (?:about |around |over )?$")
        || (before.matches("(?is).*[\\w] at (?:an? )?$") && hasMoneyBefore(value, sentence));
  }

  private static boolean hasMoneyBefore(Value value, String sentence) {
    Matcher sign = Pattern.compile("[$€£]|EUR|USD").matcher(sentence.substring(0, value.start()));
    return sign.find();
  }

  /** A search result opens with the day on which its page was found: "Sep 17, 2020 ... ". */
  private static boolean isOwnDate(Value value, String sentence) {
    return value.start() < 3 && sentence.startsWith(" ...", value.end());
  }
}
