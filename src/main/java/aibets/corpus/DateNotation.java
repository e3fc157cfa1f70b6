package aibets.corpus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses dates as written by people and programs. */
final class DateNotation {

  private static final String MONTH =
      "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";

  private static final String DAY = "(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>\\d{4})(?!\\d)";

  /** Dates with the month as a word, or the year first. */
  private static final List<Pattern> PLAIN =
      List.of(
          pattern(
              "(?<!\\d)" + YEAR + "(?<by>[-/.])(?<number>\\d{1,2})\\k<by>(?<day>\\d{1,2})(?!\\d)"),
          pattern("\\b" + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR),
          pattern(DAY + "\\.?[\\s-]+(?:of\\s+)?" + MONTH + ",?[\\s-]+" + YEAR),
          pattern(
              "\\b" + MONTH + "\\s+" + DAY + "\\s+[\\d:]{5,8}\\s+(?:[A-Z+\\d:]{1,9}\\s+)?" + YEAR));

  /** Dates with numeric day and month, followed by the year. */
  private static final Pattern NUMBERS =
      pattern("(?<!\\d)(?<one>\\d{1,2})(?<by>[-/.])(?<two>\\d{1,2})\\k<by>" + YEAR);

  private static final Pattern COMPACT =
      pattern("(?<year>(?:19|20)\\d\\d)(?<number>\\d\\d)(?<day>\\d\\d)");
  private static final Pattern SECONDS = pattern("(\\d{9,10})(?:\\.\\d+)?");
  private static final Pattern MILLISECONDS = pattern("\\d{12,13}");

  private static final int MAX_CHARACTERS = 120;
  private static final int LAST_MONTH = 12;

  private DateNotation() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /**
   * Returns the date in a text.
   *
   * @param order determines whether 03/04/2026 is 3 April or 4 March
   * @return empty if there is none or it is ambiguous
   */
  static Optional<LocalDate> day(String text, DateOrder order) {
    String line = text.strip();
    if (line.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    try {
      return instant(line)
          .or(() -> compact(line))
          .or(() -> plain(line))
          .or(() -> numbers(line, order));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> compact(String line) {
    Matcher written = COMPACT.matcher(line);
    return written.matches() ? Optional.of(day(written)) : Optional.empty();
  }

  private static Optional<LocalDate> instant(String line) {
    Matcher seconds = SECONDS.matcher(line);
    if (seconds.matches()) {
      return Optional.of(day(1000 * Long.parseLong(seconds.group(1))));
    }
    return MILLISECONDS.matcher(line).matches()
        ? Optional.of(day(Long.parseLong(line)))
        : Optional.empty();
  }

  private static LocalDate day(long milliseconds) {
    return Instant.ofEpochMilli(milliseconds).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static Optional<LocalDate> plain(String line) {
    return PLAIN.stream()
        .map(pattern -> pattern.matcher(line))
        .filter(Matcher::find)
        .map(DateNotation::day)
        .findFirst();
  }

  private static LocalDate day(Matcher written) {
    int month =
        written.pattern().pattern().contains("<month>")
            ? month(written.group("month"))
            : Integer.parseInt(written.group("number"));
    return LocalDate.of(
        Integer.parseInt(written.group("year")), month, Integer.parseInt(written.group("day")));
  }

  private static int month(String word) {
    String months = "janfebmaraprmayjunjulaugsepoctnovdec";
    return months.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
  }

  private static Optional<LocalDate> numbers(String line, DateOrder order) {
    Matcher written = NUMBERS.matcher(line);
    if (!written.find()) {
      return Optional.empty();
    }
    int one = Integer.parseInt(written.group("one"));
    int two = Integer.parseInt(written.group("two"));
    int year = Integer.parseInt(written.group("year"));
    DateOrder certain = order(written);
    return switch (certain == DateOrder.INFER ? order : certain) {
      case MONTH_FIRST -> Optional.of(LocalDate.of(year, one, two));
      case DAY_FIRST -> Optional.of(LocalDate.of(year, two, one));
      case INFER -> one == two ? Optional.of(LocalDate.of(year, one, two)) : Optional.empty();
    };
  }

  /** Returns the order of a date; with full stops the day always comes first. */
  private static DateOrder order(Matcher written) {
    boolean day = Integer.parseInt(written.group("one")) > LAST_MONTH;
    boolean month = Integer.parseInt(written.group("two")) > LAST_MONTH;
    if (written.group("by").equals(".") || (day && !month)) {
      return DateOrder.DAY_FIRST;
    }
    return month && !day ? DateOrder.MONTH_FIRST : DateOrder.INFER;
  }

  /** Returns the date order used in a text, if its unambiguous dates agree. */
  static DateOrder order(String text) {
    Set<DateOrder> found = EnumSet.noneOf(DateOrder.class);
    Matcher written = NUMBERS.matcher(text);
    while (written.find()) {
      if (!written.group("by").equals(".")) {
        found.add(order(written));
      }
    }
    found.remove(DateOrder.INFER);
    return found.size() == 1 ? found.iterator().next() : DateOrder.INFER;
  }
}
