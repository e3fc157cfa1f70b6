package aibets.corpus;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Determines a document's date from its metadata.
 *
 * @param usual the date order, if the document does not show it
 */
record PublishedDay(DateOrder usual) {

  /**
   * Returns the first valid date; notes invalid ones before it, and ambiguous ones read in the
   * usual order.
   *
   * @param text of the document, whose other dates may show the date order
   */
  Optional<LocalDate> of(Fields fields, String text, Notices notices) {
    for (String name : Fields.DATES) {
      Optional<String> value = fields.get(name).filter(each -> !Fields.isFlag(each));
      Optional<LocalDate> day = value.flatMap(each -> parsed(each, fields, text));
      if (day.isPresent()) {
        return day;
      }
      Optional<LocalDate> guessed = value.flatMap(each -> DateNotation.day(each, usual));
      value.ifPresent(each -> notices.add(name, each, reason(each, guessed)));
      if (guessed.isPresent()) {
        return guessed;
      }
    }
    return Optional.empty();
  }

  private static String reason(String value, Optional<LocalDate> guessed) {
    if (guessed.isPresent()) {
      return "may start with the day or the month: read as "
          + guessed.get()
          + ", according to the setting 'dates'";
    }
    boolean ambiguous = DateNotation.day(value, DateOrder.DAY_FIRST).isPresent();
    return (ambiguous ? "may start with the day or the month" : "is not a full date")
        + ": left out; write YYYY-MM-DD";
  }

  private static Optional<LocalDate> parsed(String value, Fields fields, String text) {
    return DateNotation.day(value, DateOrder.INFER)
        .or(() -> DateNotation.day(value, order(fields, text)));
  }

  private static DateOrder order(Fields fields, String text) {
    return DateNotation.order(String.join("\n", fields.values().values()) + "\n" + text);
  }
}
