package aibets.values;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds the values in a text. Thread-safe.
 *
 * <p>Numerals of more than thirty digits are ignored. Vague words ("early", "several", "a few")
 * have fixed meanings: a third of the month or year, three to nine, two to five.
 */
public final class Values {

  /** If two forms match at the same place, the longer match wins, then the earlier form. */
  private static final List<Forms> FORMS =
      List.of(
          new ScoreForms(),
          new MoneyForms(),
          new ShareForms(),
          new DateForms(),
          new DurationForms(),
          new CountForms());

  private static final int MAX_DIGITS = 30;

  /**
   * Numerals that may be too long, and more combining marks in a row than the stream-safe format
   * allows (unicode.org/reports/tr15): at each of them, a pattern would look back over all others.
   */
  private static final Pattern UNREADABLE =
      Pattern.compile("\\d[\\d.,]{" + MAX_DIGITS + ",}+|\\p{Mn}{31,}+");

  private Values() {}

  /**
   * Returns the values of a text in order, without overlaps, each with its sign; empty if there are
   * none.
   */
  public static List<Value> in(String text) {
    String readable = UNREADABLE.matcher(text).replaceAll(found -> masked(found.group()));
    TreeMap<Integer, Value> values = new TreeMap<>();
    FORMS.forEach(forms -> add(forms.in(readable), values));
    return values.values().stream().map(value -> LeadingSign.read(value, text)).toList();
  }

  /** Returns a mask of the same length, which keeps offsets and matches no form. */
  private static String masked(String found) {
    long digits = found.chars().filter(Character::isDigit).count();
    return digits == 0 || digits > MAX_DIGITS ? "_".repeat(found.length()) : found;
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
