package aibets.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "$1.03B", "EUR 500M", "$115-135B", "$1B/year", "20 million dollars". */
final class MoneyForms implements Forms {

  private static final String SIGN =
      "(?:US|CA|C|AU|A|NZ|HK|S|R)?\\$|€|£|¥|₹|₩|\\b(?:USD|EUR|GBP|JPY|CNY|RMB|INR|CHF|CAD|AUD|KRW|SEK)(?!\\p{L})";

  private static final String NAME =
      "(?i:(?:U\\.?S\\.? |American )?dollars?|euros?|pounds(?:"
          + " sterling)?|yen|yuan|renminbi|rupees|won\\b|Swiss francs?|cents)"
          + "|USD|EUR|GBP|JPY|CNY|RMB|INR|CHF|CAD|AUD|KRW|SEK";

  private static final String MORE =
      "(?<plus>\\+| or more|-plus)?(?:\\s?(?:/|\\bper |\\ba |\\beach"
          + " )\\s?(?<per>year|yr|month|day|hour|annum|user|token)\\b)?";

  private static final Pattern SIGNED =
      Pattern.compile(
          "(?<open>(?i:\\b(?:more than|over|at least|upwards of|exceeding|exceeds)) )?(?<sign>"
              + SIGN
              + ")\\s?"
              + NumberRange.pattern(Numbers.DIGITS_ONLY, Numbers.TO + "(?:" + SIGN + ")?\\s?")
              + MORE);

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<open>(?i:\\b(?:more than|over|at least|upwards of|exceeding|exceeds)) )?"
              + NumberRange.pattern(
                  "(?:" + Numbers.NUMBER + "|\\ba(?= (?:million|billion|trillion) ))", Numbers.TO)
              + "[ -]?(?<sign>"
              + NAME
              + ")(?!\\w)"
              + MORE);

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("US$", "USD"),
          Map.entry("CA$", "CAD"),
          Map.entry("C$", "CAD"),
          Map.entry("AU$", "AUD"),
          Map.entry("A$", "AUD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("HK$", "HKD"),
          Map.entry("S$", "SGD"),
          Map.entry("R$", "BRL"),
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("₹", "INR"),
          Map.entry("₩", "KRW"),
          Map.entry("RMB", "CNY"));

  private static final List<Map.Entry<String, String>> NAMES =
      List.of(
          Map.entry("dollar", "USD"),
          Map.entry("cent", "USD"),
          Map.entry("euro", "EUR"),
          Map.entry("pound", "GBP"),
          Map.entry("yen", "JPY"),
          Map.entry("yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("rupee", "INR"),
          Map.entry("won", "KRW"),
          Map.entry("franc", "CHF"));

  @Override
  public List<Value> in(String text) {
    List<Value> values = new ArrayList<>();
    values.addAll(NumberRange.all(SIGNED, text, MoneyForms::value));
    values.addAll(NumberRange.all(NAMED, text, MoneyForms::value));
    return values;
  }

  private static Value value(Matcher matcher) {
    String sign = matcher.group("sign");
    boolean open = matcher.group("open") != null || matcher.group("plus") != null;
    return NumberRange.of(matcher)
        .times(sign.equalsIgnoreCase("cents") ? 0.01 : 1)
        .value(Kind.MONEY, code(sign) + per(matcher.group("per")), open, matcher);
  }

  private static String per(@Nullable String period) {
    if (period == null) {
      return "";
    }
    return period.equals("yr") || period.equals("annum") ? "/year" : "/" + period;
  }

  private static String code(String sign) {
    String lower = sign.toLowerCase(Locale.ROOT);
    return NAMES.stream()
        .filter(name -> lower.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(CODES.getOrDefault(sign, sign));
  }
}
