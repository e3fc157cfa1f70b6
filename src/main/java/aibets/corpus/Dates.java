package aibets.corpus;

import aibets.corpus.Lines.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds publication dates. */
final class Dates {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? (?<day>\\d{1,2}),? (?<year>\\d{4})"
              + "|(?<day2>\\d{1,2})\\.? (?<month2>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? (?<year2>\\d{4})"
              + "|(?<iso>\\d{4}-\\d{2}-\\d{2})");

  private static final Pattern ANNOUNCED =
      Pattern.compile("(?i)^(published|posted|updated|date|by)\\b.*");

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("MMM d yyyy")
          .toFormatter(Locale.ENGLISH);

  /** The number of lines at the top that are searched; dates further down belong to the text. */
  private static final int LINES_FROM_TOP = 20;

  private Dates() {}

  /**
   * Returns the date at the top of a page: beside a reading time, after "Published", or on a short
   * line of its own.
   */
  static Optional<LocalDate> published(List<Line> lines) {
    return lines.stream()
        .limit(LINES_FROM_TOP)
        .map(Line::text)
        .filter(text -> text.length() <= 120)
        .filter(
            text ->
                Boilerplate.hasReadingTime(text)
                    || ANNOUNCED.matcher(text).matches()
                    || WRITTEN.matcher(text).matches())
        .flatMap(text -> written(text).stream())
        .findFirst();
  }

  /**
   * Returns the date at the start of a text, in ISO format with or without a time, or in English.
   *
   * @return empty if there is none
   */
  static Optional<LocalDate> written(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      if (matcher.group("iso") != null) {
        return Optional.of(LocalDate.parse(matcher.group("iso")));
      }
      String suffix = matcher.group("month") == null ? "2" : "";
      String month = matcher.group("month" + suffix);
      String day = matcher.group("day" + suffix);
      return Optional.of(
          LocalDate.parse(month + " " + day + " " + matcher.group("year" + suffix), FORMAT));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
