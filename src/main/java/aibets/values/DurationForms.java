package aibets.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "5-10 years", "24 to 36 months", "a decade", "several years to a decade", in months. */
final class DurationForms implements Forms {

  private static final String UNIT =
      "(?:second|sec|minute|min|hour|hr|day|week|month|quarter|year|yr|decade|century|centurie)s?\\b";
  private static final String MANY = "\\d+(?:,\\d{3})+|\\d+(?:\\.\\d+)?|" + Numbers.NUMBER;
  private static final String FEW = "a few|several|a couple of|an?|half an?";

  private static final Pattern DURATION =
      Pattern.compile(
          "(?<open>(?i:\\b(?:more than|over|at least) )?)(?<![\\w.$€£,])(?<a>"
              + MANY
              + "|(?i:\\b(?:"
              + FEW
              + ")))(?<plus>\\+)?(?:[ -]?(?<au>(?i:"
              + UNIT
              + ")))?(?:(?:"
              + Numbers.TO
              + "|(?<=\\d) and )(?<b>"
              + MANY
              + "|(?i:an?))(?<bplus>\\+)?[ -]?(?<bu>(?i:"
              + UNIT
              + ")))?(?<half> and a half)?");

  private static final Pattern RATE =
      Pattern.compile("(?i)an? (?:day|week|month|quarter|year|hour|minute)");

  /** Words before a duration that is not a point in time. */
  private static final Pattern LASTING =
      Pattern.compile(
          "(?i)(?:^|[^\\p{L}\\p{N}%€$£"
              + " ]|\\b(?:for|in|within|of|after|before|than|over|under|about|around|almost|nearly|takes?|took"
              + "|taken|lasts?|lasted|needs?|every|half|to|or|by|is|be|was|were|are|and|spen[dt]|spends|until|least|most|only"
              + "|exactly|once|just|such|as|from|with|during|into|through|up|roughly|approximately|wait|at|if))\\s*$");

  @Override
  public List<Value> in(String text) {
    List<Value> values = new ArrayList<>();
    Matcher matcher = DURATION.matcher(text);
    while (matcher.find()) {
      boolean isDuration = matcher.group("au") != null || matcher.group("bu") != null;
      if (isDuration && !isRate(text, matcher)) {
        values.add(value(matcher));
      }
    }
    return values;
  }

  /** "25 days a year" is a rate, not a duration. */
  private static boolean isRate(String text, Matcher matcher) {
    return RATE.matcher(matcher.group()).matches()
        && !LASTING
            .matcher(text.substring(Math.max(0, matcher.start() - 20), matcher.start()))
            .find();
  }

  private static Value value(Matcher matcher) {
    @Nullable String second = matcher.group("b");
    String unit = matcher.group("au") == null ? matcher.group("bu") : matcher.group("au");
    double half = matcher.group("half") == null ? 0 : 0.5;
    double low = (least(matcher.group("a")) + half) * months(unit);
    double high = (most(matcher.group("a")) + half) * months(unit);
    if (second != null) {
      high = Math.max(low, most(second) * months(matcher.group("bu")));
    }
    boolean open =
        !matcher.group("open").isEmpty()
            || matcher.group("plus") != null
            || matcher.group("bplus") != null;
    return new NumberRange(low, high, months(unit), matcher.end())
        .value(Kind.DURATION, "months", open, matcher);
  }

  private static double least(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "a", "an" -> 1;
      case "half a", "half an" -> 0.5;
      case "a couple of" -> 2;
      case "a few" -> 2;
      case "several" -> 3;
      default -> Numbers.parse(written);
    };
  }

  private static double most(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "a few" -> 5;
      case "several" -> 9;
      default -> least(written);
    };
  }

  private static double months(String unit) {
    String name = unit.toLowerCase(Locale.ROOT);
    double day = 12 / 365.25;
    if (name.startsWith("sec")) {
      return day / 86_400;
    }
    if (name.startsWith("min")) {
      return day / 1_440;
    }
    return switch (name.charAt(0)) {
      case 'h' -> day / 24;
      case 'w' -> day * 7;
      case 'm' -> 1;
      case 'q' -> 3;
      case 'y' -> 12;
      case 'c' -> 1_200;
      default -> name.startsWith("dec") ? 120 : day;
    };
  }
}
