package aibets.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Percentages and multiples: "44%", "9 to 12 percent", "1.80x", "55:1", "tenfold", "1/100th". */
final class ShareForms implements Forms {

  private static final String OPEN =
      "(?<open>(?i:\\b(?:more than|over|at least|upwards of|exceeding|exceeds)) )?";

  private static final Pattern PERCENT =
      Pattern.compile(
          OPEN
              + NumberRange.pattern(Numbers.NUMBER, "(?:\\s?%)?" + Numbers.TO)
              + "(?:\\s?(?<unit>%)|[ -](?<word>(?i:percentage points?|percent|per"
              + " cent|pct|pp)\\b))(?<plus>\\+)?");

  private static final Pattern TIMES =
      Pattern.compile(
          OPEN
              + NumberRange.pattern(Numbers.NUMBER, "x?" + Numbers.TO)
              + "(?:\\s?[x×](?![\\w])|[ -]?fold\\b| times\\b)(?<plus>\\+)?");

  private static final Pattern RATIO =
      Pattern.compile(
          "(?<![\\w:.])(?<a>\\d+(?:\\.\\d+)?)(?::| to )(?<b>\\d+(?:\\.\\d+)?)(?![:\\w]|\\.\\d|"
              + " ?[%$])");

  private static final Pattern FRACTION =
      Pattern.compile("(?<![\\w/])1/(?<a>\\d+)(?:th|rd|nd)?\\b(?!/)");

  private static final Map<String, Double> WORDS =
      Map.of(
          "twice",
          2.0,
          "twofold",
          2.0,
          "threefold",
          3.0,
          "fourfold",
          4.0,
          "fivefold",
          5.0,
          "sixfold",
          6.0,
          "eightfold",
          8.0,
          "tenfold",
          10.0,
          "hundredfold",
          100.0);

  private static final Pattern WORD =
      Pattern.compile("(?i)\\b(?:" + String.join("|", WORDS.keySet()) + ")\\b");

  @Override
  public List<Value> in(String text) {
    List<Value> values = new ArrayList<>(NumberRange.all(PERCENT, text, ShareForms::percent));
    values.addAll(
        NumberRange.all(
            TIMES,
            text,
            times -> NumberRange.of(times).value(Kind.MULTIPLE, "x", isOpen(times), times)));
    addRatios(text, values);
    return values;
  }

  private static Value percent(Matcher matcher) {
    @Nullable String word = matcher.group("word");
    boolean points = word != null && word.matches("(?i).*points?|pp");
    return NumberRange.of(matcher)
        .value(Kind.PERCENT, points ? "pp" : "%", isOpen(matcher), matcher);
  }

  private static boolean isOpen(Matcher matcher) {
    return matcher.group("open") != null || matcher.group("plus") != null;
  }

  private static void addRatios(String text, List<Value> values) {
    Matcher ratio = RATIO.matcher(text);
    while (ratio.find()) {
      if (ratio.group("b").equals("1")) {
        values.add(multiple(Numbers.parse(ratio.group("a")), ratio));
      }
    }
    Matcher fraction = FRACTION.matcher(text);
    while (fraction.find()) {
      values.add(multiple(1 / Numbers.parse(fraction.group("a")), fraction));
    }
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      values.add(multiple(WORDS.getOrDefault(word.group().toLowerCase(Locale.ROOT), 0.0), word));
    }
  }

  private static Value multiple(double number, Matcher matcher) {
    return new NumberRange(number, number, 0, matcher.end())
        .value(Kind.MULTIPLE, "x", false, matcher);
  }
}
