package aibets.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a plus or minus before a value: "-5 %", "+$3M", "minus 4 degrees". */
final class LeadingSign {

  /** The number of characters searched for a sign before a value. */
  private static final int REACH = 12;

  /** A sign; a dash between two words or numbers is not one. */
  private static final Pattern SIGN =
      Pattern.compile("(?:^|(?<!\\d)[ \\u00A0(:\\n]|[(:])(?<sign>[+−–-]|(?i:minus|negative) )$");

  private LeadingSign() {}

  /** Returns a value with the sign before it, if it has one and its kind allows it. */
  static Value read(Value value, String text) {
    boolean isSignable =
        switch (value.kind()) {
          case MONEY, PERCENT, COUNT -> true;
          case DATE, DURATION, MULTIPLE, SCORE -> false;
        };
    int from = Math.max(0, value.start() - REACH);
    Matcher sign = SIGN.matcher(text.substring(from, value.start()));
    return isSignable && sign.find() ? signed(value, sign, from) : value;
  }

  /** "-2 to 4 %" ranges from a negative to a positive number. */
  private static Value signed(Value value, Matcher sign, int from) {
    boolean isMinus = !sign.group("sign").equals("+");
    double low = isMinus ? -value.low() : value.low();
    double high = value.low() == value.high() ? low : value.high();
    return new Value(
        value.kind(),
        value.unit(),
        low,
        high,
        value.step(),
        value.open(),
        from + sign.start("sign"),
        value.end());
  }
}
