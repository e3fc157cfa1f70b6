package aibets.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "2026-03-10", "10 March 2026", "early March 2026", "Q1 2026", "2027-2028", "the 1990s". */
final class DateForms implements Forms {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String YEAR = "(?:1\\d{3}|20\\d{2}|21\\d{2})";
  private static final String PART =
      "(?:(?<part>(?i:early|mid|late|(?:the )?beginning of|(?:the )?start of|(?:the )?end of|(?:the )?middle of))[- ])?";

  private static final Pattern SLASHED =
      Pattern.compile("(?<![\\w/.])(?<n>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4})(?![\\d/])");

  private static final List<Pattern> DAYS =
      List.of(
          Pattern.compile(
              "(?<![\\w-])(?<y>\\d{4})(?<sep>[-/.])(?<n>\\d{2})\\k<sep>(?<d>\\d{2})(?![\\d-])"),
          Pattern.compile(
              "\\b(?<m>"
                  + MONTH
                  + ")\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–]\\s?(?<d2>\\d{1,2}))?,?\\s(?<y>"
                  + YEAR
                  + ")\\b"),
          Pattern.compile(
              "(?<![\\w.])(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–]\\s?(?<d2>\\d{1,2}))?\\.?\\s(?:of\\s)?(?<m>"
                  + MONTH
                  + "),?\\s(?<y>"
                  + YEAR
                  + ")\\b"),
          SLASHED,
          Pattern.compile("(?<![\\w/.])(?<d>\\d{1,2})\\.(?<n>\\d{1,2})\\.(?<y>\\d{4})(?!\\d)"));

  private static final Pattern MONTH_OF_YEAR =
      Pattern.compile(
          "\\b"
              + PART
              + "(?<m>"
              + MONTH
              + ")(?:\\s?(?:-|–|to)\\s?(?<m2>"
              + MONTH
              + "))?,?\\s(?:of\\s)?(?<y>"
              + YEAR
              + ")\\b");

  private static final Pattern PART_OF_YEAR =
      Pattern.compile(
          "\\b(?:(?<q>Q[1-4]|H[12]|(?i:first|second|third|fourth) (?i:quarter|half))(?:,? (?:of )?|[-/ ])(?:FY)?(?<y>"
              + YEAR
              + ")|(?<y2>"
              + YEAR
              + ")[- ]?(?<q2>Q[1-4]|H[12]))\\b");

  private static final Pattern SEASON =
      Pattern.compile("\\b(?<s>(?i:spring|summer|autumn|fall))(?: of)? (?<y>" + YEAR + ")\\b");

  private static final Pattern YEARS =
      Pattern.compile(
          "(?<![\\w.,$€£/:-])"
              + PART
              + "(?:FY ?)?(?<y>"
              + YEAR
              + ")(?:(?:[-–—]| to | through | and (?=20))(?<y2>\\d{4}|\\d{2}))?(?<s>s)?(?![\\w/:%$€£]|[.,]\\d|-\\d|-[a-z]| ?(?:million|billion|trillion|percent|people|tokens|years|users|times)\\b)");

  @Override
  public List<Value> in(String text) {
    List<Value> values = new ArrayList<>();
    for (Pattern pattern : DAYS) {
      add(pattern, text, values);
    }
    add(MONTH_OF_YEAR, text, values);
    add(PART_OF_YEAR, text, values);
    add(SEASON, text, values);
    add(YEARS, text, values);
    return values;
  }

  private static void add(Pattern pattern, String text, List<Value> values) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      range(pattern, matcher)
          .map(days -> days.value(matcher.start(), matcher.end()))
          .ifPresent(values::add);
    }
  }

  private static Optional<Days> range(Pattern pattern, Matcher matcher) {
    try {
      if (pattern.equals(MONTH_OF_YEAR)) {
        return Optional.of(months(matcher));
      }
      if (pattern.equals(PART_OF_YEAR)) {
        return Optional.of(part(matcher));
      }
      if (pattern.equals(SEASON)) {
        int month =
            List.of("spring", "summer", "autumn", "fall").indexOf(lower(matcher.group("s")));
        return Optional.of(Days.months(year(matcher), Math.min(9, 3 + 3 * month), 3, "season"));
      }
      return pattern.equals(YEARS) ? Optional.of(years(matcher)) : Optional.of(day(matcher));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Days day(Matcher matcher) {
    if (matcher.pattern().equals(SLASHED)) {
      return slashed(matcher);
    }
    boolean named = matcher.pattern().pattern().contains("<m>");
    int month = named ? month(matcher.group("m")) : Integer.parseInt(matcher.group("n"));
    LocalDate first = LocalDate.of(year(matcher), month, Integer.parseInt(matcher.group("d")));
    @Nullable String last = named ? matcher.group("d2") : null;
    return new Days(
        first, last == null ? first : first.withDayOfMonth(Integer.parseInt(last)), "day");
  }

  /** "3/4/2026" is ambiguous: returns the period from the earlier to the later reading. */
  private static Days slashed(Matcher matcher) {
    int one = Integer.parseInt(matcher.group("n"));
    int other = Integer.parseInt(matcher.group("d"));
    if (Math.max(one, other) > 12) {
      LocalDate day = LocalDate.of(year(matcher), Math.min(one, other), Math.max(one, other));
      return new Days(day, day, "day");
    }
    LocalDate first = LocalDate.of(year(matcher), Math.min(one, other), Math.max(one, other));
    LocalDate last = LocalDate.of(year(matcher), Math.max(one, other), Math.min(one, other));
    return new Days(first, last, "day");
  }

  private static Days months(Matcher matcher) {
    int first = month(matcher.group("m"));
    @Nullable String last = matcher.group("m2");
    int count = last == null ? 1 : month(last) - first + 1;
    return Days.months(year(matcher), first, Math.max(1, count), "month")
        .part(matcher.group("part"));
  }

  private static Days part(Matcher matcher) {
    String name = lower(matcher.group("q") == null ? matcher.group("q2") : matcher.group("q"));
    int year =
        Integer.parseInt(matcher.group("y") == null ? matcher.group("y2") : matcher.group("y"));
    int length = name.startsWith("h") || name.endsWith("half") ? 6 : 3;
    int ordinal =
        name.length() == 2
            ? name.charAt(1) - '1'
            : List.of("first", "second", "third", "fourth")
                .indexOf(name.substring(0, Math.max(0, name.indexOf(' '))));
    return Days.months(year, 1 + ordinal * length, length, "quarter");
  }

  private static Days years(Matcher matcher) {
    int first = year(matcher);
    @Nullable String second = matcher.group("y2");
    if (matcher.group("s") != null) {
      return Days.years(first, first + (first % 100 == 0 ? 99 : 9)).part(matcher.group("part"));
    }
    int last = second == null ? first : Integer.parseInt(second);
    last = second != null && second.length() == 2 ? first / 100 * 100 + last : last;
    return Days.years(first, Math.max(first, last)).part(matcher.group("part"));
  }

  private static int year(Matcher matcher) {
    return Integer.parseInt(matcher.group("y"));
  }

  private static int month(String name) {
    return MONTHS.indexOf(lower(name).substring(0, 3)) / 3 + 1;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** A period, from its first to its last day. */
  private record Days(LocalDate first, LocalDate last, String precision) {

    static Days months(int year, int month, int count, String precision) {
      return new Days(
          LocalDate.of(year, month, 1),
          YearMonth.of(year, month).plusMonths(count - 1L).atEndOfMonth(),
          precision);
    }

    static Days years(int first, int last) {
      return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), "year");
    }

    /** Returns the first, middle or last third. */
    Days part(@Nullable String name) {
      if (name == null) {
        return this;
      }
      long length = last.toEpochDay() - first.toEpochDay() + 1;
      long third = length / 3;
      String part = lower(name);
      long from =
          part.matches(".*(late|end of)")
              ? length - third
              : part.matches(".*mid(dle of)?") ? third : 0;
      return new Days(first.plusDays(from), first.plusDays(from + third - 1), precision);
    }

    Value value(int start, int end) {
      return new Value(
          Kind.DATE, precision, first.toEpochDay(), last.toEpochDay(), 1, false, start, end);
    }
  }
}
