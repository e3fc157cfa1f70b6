package aibets.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A value in a text, normalized. Immutable.
 *
 * @param kind of quantity
 * @param unit of the bounds; see {@link Kind}
 * @param low the lower bound
 * @param high the upper bound; equal to {@code low} unless it is a range
 * @param step the precision as written: ten million for 1.03 billion
 * @param open whether it may be more ("$4B+", "at least 40 %")
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Value(
    Kind kind,
    String unit,
    double low,
    double high,
    double step,
    boolean open,
    int start,
    int end) {

  private static final double SAME = 0.1;
  private static final double SAME_DURATION = 0.01;

  /** Checks that the bounds are in order. */
  public Value {
    if (!(low <= high) || end <= start) {
      throw new IllegalArgumentException(
          "Not a value: " + low + " to " + high + " at " + start + " to " + end);
    }
  }

  /**
   * Whether two values agree, allowing for rounding, the precision of dates, and open values.
   * Values with different units never agree.
   */
  public boolean agreesWith(Value other) {
    if (kind != other.kind || (kind != Kind.DATE && !unit.equals(other.unit))) {
      return false;
    }
    return switch (kind) {
      case DATE -> low <= other.high && other.low <= high;
      case DURATION -> near(low, other.low, SAME_DURATION) && near(high, other.high, SAME_DURATION);
      default -> isBelow(other) || other.isBelow(this) || bothNear(other);
    };
  }

  private boolean isBelow(Value other) {
    return open && other.low >= low;
  }

  private boolean bothNear(Value other) {
    double rounding = (step + other.step) / 2;
    return Math.abs(low - other.low) <= rounding
        && Math.abs(high - other.high) <= rounding
        && near(low, other.low, SAME)
        && near(high, other.high, SAME);
  }

  private static boolean near(double a, double b, double share) {
    return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b)) + 1e-9;
  }

  /** Returns the normalized form, such as "USD 1030000000" or "60..120 months". */
  public String canonical() {
    String bounds = low == high ? bound(low) : bound(low) + ".." + bound(high);
    String more = open ? "+" : "";
    return switch (kind) {
      case MONEY, SCORE -> unit + ' ' + bounds + more;
      case PERCENT, MULTIPLE -> bounds + unit + more;
      case COUNT, DURATION -> bounds + more + ' ' + unit;
      case DATE -> bounds;
    };
  }

  private String bound(double number) {
    return kind == Kind.DATE
        ? LocalDate.ofEpochDay((long) number).toString()
        : new BigDecimal(number, new MathContext(9, RoundingMode.HALF_UP))
            .stripTrailingZeros()
            .toPlainString();
  }
}
