package aibets.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plus or minus before a value: "-5 %", "+$3M", "minus 4 degrees". */
final class LeadingSign {

  /** In characters; a sign and the two before it are fewer. */
  private static final int REACH = 12;

  /** A dash between two words or numbers is none. */
  private static final Pattern SIGN =
      Pattern.compile("(?:^|(?<!\\d)[ \\u00A0(:\\n]|[(:])(?<sign>[+−–-]|(?i:minus|negative) )$");

  private LeadingSign() {}

  /** A value with the sign before it, if it has one and can have one. */
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

  /** "-2 to 4 %" begins below zero and ends above. */
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
