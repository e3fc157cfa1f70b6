package aibets.english;

import java.util.Set;

/** The names of months and days. */
final class Calendar {

  /** A pattern, without May, which is more often a verb. */
  static final String MONTHS =
      "january|february|march|april|june|july|august|september|october|november|december";

  /** A pattern. */
  static final String DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

  private static final Set<String> ALL_MONTHS = Set.of((MONTHS + "|may").split("\\|"));

  private Calendar() {}

  /** Whether a word in lower case is the name of a month. */
  static boolean isMonth(String word) {
    return ALL_MONTHS.contains(word);
  }
}
