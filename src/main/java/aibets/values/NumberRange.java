package aibets.values;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number or a range of numbers in a match.
 *
 * @param low the first number, scaled
 * @param high the second number, or the first one again
 * @param step the precision as written
 * @param end offset after the last number; a descending pair is not a range and ends after its
 *     first number
 */
record NumberRange(double low, double high, double step, int end) {

  /**
   * Returns a pattern for a number with an optional scale and an optional second number; groups a,
   * as, b, bs.
   */
  static String pattern(String number, String between) {
    return "(?<a>"
        + number
        + ")(?<as>"
        + Numbers.SCALE
        + ")?(?:"
        + between
        + "(?<b>"
        + Numbers.DIGITS_ONLY
        + "|"
        + Numbers.NUMBER
        + ")(?<bs>"
        + Numbers.SCALE
        + ")?)?";
  }

  static NumberRange of(Matcher matcher) {
    @Nullable String second = matcher.group("b");
    @Nullable String secondScale = matcher.group("bs");
    @Nullable String firstScale = matcher.group("as");
    String first = matcher.group("a");
    double scale = Numbers.scale(firstScale == null ? secondScale : firstScale);
    double low = Numbers.parse(first) * scale;
    double step = Numbers.step(first) * scale;
    if (second == null) {
      return new NumberRange(low, low, step, matcher.end());
    }
    double high =
        Numbers.parse(second) * Numbers.scale(secondScale == null ? firstScale : secondScale);
    if (high >= low) {
      return new NumberRange(low, high, step, matcher.end());
    }
    double alone = Numbers.parse(first) * Numbers.scale(firstScale);
    int end = Math.max(matcher.end("a"), matcher.end("as"));
    return new NumberRange(alone, alone, Numbers.step(first) * Numbers.scale(firstScale), end);
  }

  NumberRange times(double factor) {
    return new NumberRange(low * factor, high * factor, step * factor, end);
  }

  Value value(Kind kind, String unit, boolean open, Matcher matcher) {
    return new Value(kind, unit, low, high, step, open, matcher.start(), end);
  }

  /** Returns all values that a pattern finds, each search starting after the value before. */
  static List<Value> all(Pattern pattern, String text, Function<Matcher, Value> reading) {
    List<Value> values = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      Value value = reading.apply(matcher);
      values.add(value);
      from = value.end();
    }
    return values;
  }
}
