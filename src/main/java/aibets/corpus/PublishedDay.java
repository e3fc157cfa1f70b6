package aibets.corpus;

import aibets.corpus.DateNotation.Order;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the day of a document among what it says of itself. */
final class PublishedDay {

  private PublishedDay() {}

  /**
   * The first date that can be understood; others before it are noted.
   *
   * @param text of the document: its other dates tell whether the day or the month comes first
   */
  static Optional<LocalDate> of(Fields fields, String text, Notices notices) {
    for (String name : Fields.DATES) {
      Optional<String> value = fields.get(name).filter(each -> !Fields.isFlag(each));
      Optional<LocalDate> day = value.flatMap(each -> day(each, fields, text));
      if (day.isPresent()) {
        return day;
      }
      value.ifPresent(
          each -> notices.add(name, each, reason(each) + ": left out; write YYYY-MM-DD"));
    }
    return Optional.empty();
  }

  private static String reason(String value) {
    boolean ambiguous = DateNotation.day(value, Order.DAY_FIRST).isPresent();
    return ambiguous ? "may begin with the day or the month" : "is not a full date";
  }

  private static Optional<LocalDate> day(String value, Fields fields, String text) {
    return DateNotation.day(value, Order.UNKNOWN)
        .or(() -> DateNotation.day(value, order(fields, text)));
  }

  private static Order order(Fields fields, String text) {
    return DateNotation.order(String.join("\n", fields.values().values()) + "\n" + text);
  }
}
