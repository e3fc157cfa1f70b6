package aibets.values;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Notations of numbers in English, in digits or words, with or without a scale. */
final class Numbers {

  private static final String UNITS =
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
          + "|sixteen|seventeen|eighteen|nineteen";
  private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
  private static final String SMALL =
      "(?:(?:" + TENS + ")(?:[- ](?:" + UNITS + "))?|" + UNITS + ")";

  /** A number below a thousand, in words. */
  private static final String WORDS =
      "(?:" + SMALL + "|a) hundred(?: and " + SMALL + "|(?: " + SMALL + "))?|a dozen|" + SMALL;

  /** "1.250.000", "1.234,50", "12,5": points separate thousands, a comma the fraction. */
  private static final String EUROPEAN =
      "\\d{1,3}(?:\\.\\d{3}){2,}(?:,\\d+)?(?![.,]?\\d)|\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}(?!\\d)|\\d+,\\d{1,2}(?![\\d,])";

  /** "1,50,00,000": above the thousands, commas separate hundreds. */
  private static final String INDIAN = "\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?(?!,?\\d)";

  /** "1 250 000", "1'250'000". */
  private static final String SPACED =
      "\\d{1,3}(?:[ \\u00A0\\u2009\\u202F'’]\\d{3})+(?:[.,]\\d{1,2})?(?![.,]?\\d)";

  private static final String ENGLISH = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+";
  private static final String DIGITS = EUROPEAN + "|" + INDIAN + "|" + SPACED + "|" + ENGLISH;

  private static final Pattern IS_EUROPEAN = Pattern.compile(EUROPEAN);
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2009\\u202F'’]");

  /** A number, in digits or words; without groups. */
  static final String NUMBER =
      "(?:(?<![\\w.,]|\\p{L}-)(?:" + DIGITS + ")|(?i:\\b(?:" + WORDS + ")\\b)|(?i:\\bhalf a\\b))";

  /** A number in digits after a sign such as a currency's; without groups. */
  static final String DIGITS_ONLY = "(?:" + DIGITS + ")";

  /** A scale such as "billion" or "B", with its separator from the number; without groups. */
  static final String SCALE =
      "(?:[ -]?(?i:thousand|million|billion|trillion|bn|mn|tn|lakhs?|lacs?|crores?)\\b|[ ]?(?i:mio|mrd)\\b\\.?|[ ]?(?:K|M|MM|B|T|k|m|b)\\b(?!-\\d))";

  /** The separator of a range. */
  static final String TO = "(?:\\s?(?:-|–|—|−|to|through|or)\\s?|(?<=[Bb]etween [^;]{1,24}) and )";

  private static final Map<String, Double> SCALES =
      Map.ofEntries(
          Map.entry("k", 1e3),
          Map.entry("thousand", 1e3),
          Map.entry("lakh", 1e5),
          Map.entry("lac", 1e5),
          Map.entry("crore", 1e7),
          Map.entry("mio", 1e6),
          Map.entry("mrd", 1e9),
          Map.entry("m", 1e6),
          Map.entry("mm", 1e6),
          Map.entry("mn", 1e6),
          Map.entry("million", 1e6),
          Map.entry("b", 1e9),
          Map.entry("bn", 1e9),
          Map.entry("billion", 1e9),
          Map.entry("t", 1e12),
          Map.entry("tn", 1e12),
          Map.entry("trillion", 1e12));

  private static final Pattern WORD = Pattern.compile("[a-z]+");

  private Numbers() {}

  /** Returns the factor of "billion", "B" or null. */
  static double scale(@Nullable String written) {
    String key = written == null ? "" : written.replaceAll("[\\s.-]", "").toLowerCase(Locale.ROOT);
    String singular = key.replaceFirst("(?<=lakh|lac|crore)s$", "");
    return SCALES.getOrDefault(singular, 1.0);
  }

  /** Parses a number in digits or words. */
  static double parse(String written) {
    String digits = english(written);
    return Character.isLetter(digits.charAt(0))
        ? spelled(digits.toLowerCase(Locale.ROOT))
        : Double.parseDouble(digits);
  }

  /** Normalizes digits to a decimal point without thousands separators; leaves words unchanged. */
  private static String english(String written) {
    if (!Character.isDigit(written.charAt(0)) && written.charAt(0) != '.') {
      return written.replace(",", "");
    }
    String together = SPACES.matcher(written).replaceAll("");
    return IS_EUROPEAN.matcher(together).matches()
        ? together.replace(".", "").replace(',', '.')
        : together.replace(",", "");
  }

  private static double spelled(String words) {
    if (words.equals("half a")) {
      return 0.5;
    }
    double sum = 0;
    Matcher word = WORD.matcher(words);
    while (word.find()) {
      sum = with(sum, word.group());
    }
    return sum;
  }

  private static double with(double sum, String word) {
    return switch (word) {
      case "and" -> sum;
      case "a" -> 1;
      case "dozen" -> 12;
      case "hundred" -> sum * 100;
      default -> sum + small(word);
    };
  }

  private static double small(String word) {
    int tens = TENS.indexOf(word) < 0 ? -1 : java.util.List.of(TENS.split("\\|")).indexOf(word);
    return tens >= 0 ? 20 + 10.0 * tens : 1 + java.util.List.of(UNITS.split("\\|")).indexOf(word);
  }

  /** Returns the precision of a number as written: 0.01 for 1.03, 1 for 42, 10 for 120. */
  static double step(String written) {
    String digits = english(written);
    if (Character.isLetter(digits.charAt(0))) {
      return 1;
    }
    return Math.pow(10, -new BigDecimal(digits).scale());
  }
}
