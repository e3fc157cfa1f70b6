package aibets.slack;

import java.util.Locale;

/**
 * How sure the bot is that its quotes answer the question, in words.
 *
 * @param confidence 0 to 1, calibrated: of answers at 0.9, nine in ten are right
 */
record Sureness(double confidence) {

  private static final double VERY = 0.85;
  private static final double FAIRLY = 0.7;

  String text() {
    return String.format(Locale.ROOT, "%s (%d %%)", words(), Math.round(confidence * 100));
  }

  private String words() {
    if (confidence >= VERY) {
      return "Very sure";
    }
    return confidence >= FAIRLY ? "Fairly sure" : "Less sure";
  }
}
