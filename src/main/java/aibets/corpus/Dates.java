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

/** Finds the day on which something was published. */
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

  /** A date that stands further down belongs to the text. */
  private static final int LINES_FROM_TOP = 20;

  private Dates() {}

  /**
   * The date of a page's head: beside a reading time, behind "Published", or alone on a short line.
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
   * A date at the start of a text, ISO with or without a time, or as written in English.
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
