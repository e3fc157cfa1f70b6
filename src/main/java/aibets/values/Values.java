package aibets.values;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds the values that a text states. Safe for use by several threads at once.
 *
 * <p>What has more than thirty digits is no number. Vague words ("early", "several", "a few") are
 * given fixed meanings: a third of the month or year, three to nine, two to five.
 */
public final class Values {

  /** Where two read the same characters, the one listed first is right unless it is shorter. */
  private static final List<Forms> FORMS =
      List.of(
          new ScoreForms(),
          new MoneyForms(),
          new ShareForms(),
          new DateForms(),
          new DurationForms(),
          new CountForms());

  private static final int MOST_DIGITS = 30;
  private static final Pattern NUMERAL = Pattern.compile("\\d[\\d.,]{" + MOST_DIGITS + ",}+");

  private Values() {}

  /**
   * The values of a text, in its order, not overlapping, each with its sign; empty if it has none.
   */
  public static List<Value> in(String text) {
    String readable = NUMERAL.matcher(text).replaceAll(found -> masked(found.group()));
    TreeMap<Integer, Value> values = new TreeMap<>();
    FORMS.forEach(forms -> add(forms.in(readable), values));
    return values.values().stream().map(value -> LeadingSign.read(value, text)).toList();
  }

  /** As long, so that all else keeps its place, and nothing that any form looks for. */
  private static String masked(String numeral) {
    long digits = numeral.chars().filter(Character::isDigit).count();
    return digits > MOST_DIGITS ? "_".repeat(numeral.length()) : numeral;
  }

  private static void add(Collection<Value> found, NavigableMap<Integer, Value> values) {
    for (Value value : found) {
      Map.Entry<Integer, Value> before = values.lowerEntry(value.end());
      if (before == null || before.getValue().end() <= value.start()) {
        values.put(value.start(), value);
      }
    }
  }
}
