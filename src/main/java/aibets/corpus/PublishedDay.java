package aibets.corpus;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Finds the day of a document among what it says of itself.
 *
 * @param usual in which order days are written where nothing in the document tells
 */
record PublishedDay(DateOrder usual) {

  /**
   * The first date that can be understood; others before it are noted, and so is what was read in
   * the usual order.
   *
   * @param text of the document: its other dates tell whether the day or the month comes first
   */
  Optional<LocalDate> of(Fields fields, String text, Notices notices) {
    for (String name : Fields.DATES) {
      Optional<String> value = fields.get(name).filter(each -> !Fields.isFlag(each));
      Optional<LocalDate> day = value.flatMap(each -> told(each, fields, text));
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
      return "may begin with the day or the month: taken for "
          + guessed.get()
          + ", as the setting 'dates' says";
    }
    boolean ambiguous = DateNotation.day(value, DateOrder.DAY_FIRST).isPresent();
    return (ambiguous ? "may begin with the day or the month" : "is not a full date")
        + ": left out; write YYYY-MM-DD";
  }

  private static Optional<LocalDate> told(String value, Fields fields, String text) {
    return DateNotation.day(value, DateOrder.TELL)
        .or(() -> DateNotation.day(value, order(fields, text)));
  }

  private static DateOrder order(Fields fields, String text) {
    return DateNotation.order(String.join("\n", fields.values().values()) + "\n" + text);
  }
}
