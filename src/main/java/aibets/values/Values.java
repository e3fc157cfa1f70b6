package aibets.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the values that a text states. Safe for use by several threads at once.
 *
 * <p>Vague words ("early", "several", "a few") are given fixed meanings: a third of the month or
 * year, three to nine, two to five.
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

  private Values() {}

  /** The values of a text, in its order, not overlapping; empty if it has none. */
  public static List<Value> in(String text) {
    List<Value> values = new ArrayList<>();
    FORMS.forEach(forms -> add(forms.in(text), values));
    values.sort(Comparator.comparingInt(Value::start));
    return List.copyOf(values);
  }

  private static void add(List<Value> found, List<Value> values) {
    for (Value value : found) {
      if (values.stream().noneMatch(other -> overlap(other, value))) {
        values.add(value);
      }
    }
  }

  private static boolean overlap(Value a, Value b) {
    return a.start() < b.end() && b.start() < a.end();
  }
}
