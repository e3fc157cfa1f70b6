package aibets.values;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "91.75% on RULER", "a score of 42.5 on ARC-AGI-2", "On ARC-AGI-2, Muse Spark reaches 42.5". */
final class ScoreForms implements Forms {

  /** Matched at the beginning of a word only, because a word may be as long as the document. */
  private static final String BENCHMARK =
      "(?<![\\w-])(?<name>(?=[\\w-]*\\p{Lu}[\\w-]*(?:\\p{Lu}|\\d))[\\p{Lu}][\\w-]*(?: (?:Diamond|Verified|Pro|Lite|Multimodal)\\b)?)";

  private static final String POINTS =
      "(?<![\\w.$€£:,-])(?<points>\\d+(?:\\.\\d+)?)(?: ?%| percent| points)?";

  private static final Pattern BEHIND =
      Pattern.compile(POINTS + " (?:accuracy )?(?:on|in|at) (?:the )?" + BENCHMARK);
  private static final Pattern WITHIN =
      Pattern.compile("(?<![\\w.$€£:,-])(?<points>\\d+(?:\\.\\d+)?) ?%? " + BENCHMARK + "(?! \\d)");
  private static final Pattern OPENING =
      Pattern.compile("\\b[Oo]n (?:the )?" + BENCHMARK + "(?=,| ).{0,120}");
  private static final Pattern REACHED =
      Pattern.compile(
          "(?:reach(?:es|ed)|scor(?:es|ed)|gets|got|achiev(?:es|ed)|against|hits?|at) "
              + POINTS
              + "(?! ?(?:\\p{L}|[xX×]))?(?=[\\s,.;)]|$)");
  private static final Pattern LISTED =
      Pattern.compile(
          BENCHMARK
              + "(?: score)?(?::| =| of|) "
              + POINTS
              + "(?=[%,.;)\\s]|$)(?<=%|\\d)(?<percent>(?<=%))?");

  @Override
  public List<Value> in(String text) {
    List<Value> values = new ArrayList<>();
    add(BEHIND.matcher(text), values);
    addOpening(text, values);
    Matcher listed = LISTED.matcher(text);
    while (listed.find()) {
      if (listed.group().endsWith("%")) {
        values.add(value(listed.group("name"), listed));
      }
    }
    Matcher within = WITHIN.matcher(text);
    while (within.find()) {
      if (within.group().contains("%")) {
        values.add(value(within.group("name"), within));
      }
    }
    return values;
  }

  private static void add(Matcher matcher, List<Value> values) {
    while (matcher.find()) {
      values.add(value(matcher.group("name"), matcher));
    }
  }

  private static void addOpening(String text, List<Value> values) {
    Matcher opening = OPENING.matcher(text);
    if (opening.find()) {
      Matcher reached = REACHED.matcher(text).region(opening.start(), opening.end());
      while (reached.find()) {
        values.add(value(opening.group("name"), reached));
      }
    }
  }

  private static Value value(String benchmark, Matcher matcher) {
    String points = matcher.group("points");
    double number = Numbers.parse(points);
    return new Value(
        Kind.SCORE,
        benchmark,
        number,
        number,
        Numbers.step(points),
        false,
        matcher.start("points"),
        Math.max(matcher.end("points"), matcher.end()));
  }
}
