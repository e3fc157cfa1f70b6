package aibets.values;

import aibets.english.Plurals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "2 million downloads", "1.2T parameters", "16 Claude instances", "a 50-step task", "24fps". */
final class CountForms implements Forms {

  private static final Pattern COUNT =
      Pattern.compile(
          "(?<open>(?i:\\b(?:more than|over|at least|upwards of) )?)"
              + NumberRange.pattern(Numbers.NUMBER, Numbers.TO)
              + "(?<plus>\\+)?(?<sep>[ -]?)(?=[\\p{L}])");

  private static final Pattern NOUN =
      Pattern.compile(
          "(?:(?:[\\p{L}][\\p{L}'’]*["
              + " -]){0,3}?)(?<noun>\\p{Ll}{2,}s|people|children|men|women|GB|TB|MB|MW|GW|kW|kg|km|mph|GHz|MHz|fps)\\b");

  private static final Pattern JOINED = Pattern.compile("(?<noun>\\p{L}{2,}+)");

  private static final Set<String> NO_NOUNS =
      Set.of(
          "is was has as its this his hers does plus times versus yes less always us across towards pros besides perhaps ours theirs"
              .split(" "));

  /** Units of time make a count a duration, unless it is in the millions. */
  private static final Set<String> TIME =
      Set.of(
          "years",
          "months",
          "days",
          "hours",
          "weeks",
          "minutes",
          "seconds",
          "decades",
          "centuries");

  private static final Pattern BREAK =
      Pattern.compile(
          "(?i)\\b(?:and|or|of|in|on|at|to|for|from|by|with|than|that|which|is|are|was|were|but|as|the|a|an|per|percent|times|will|can|has|have)\\b");

  private static final Set<String> ABBREVIATED =
      Set.of(
          "fps", "gb", "tb", "mb", "kb", "mw", "gw", "kw", "kg", "km", "mph", "ghz", "mhz", "pb");

  private static final Pattern NAMED = Pattern.compile("(?:^|.*[ (])(\\p{Lu}[\\p{L}\\p{N}-]*) $");

  @Override
  public List<Value> in(String text) {
    List<Value> values = new ArrayList<>();
    Matcher matcher = COUNT.matcher(text);
    while (matcher.find()) {
      add(text, matcher, values);
    }
    return values;
  }

  private static void add(String text, Matcher matcher, List<Value> values) {
    if (isPartOfName(text, matcher)) {
      return;
    }
    String separator = matcher.group("sep");
    Matcher noun = (separator.equals(" ") ? NOUN : JOINED).matcher(text);
    noun.region(matcher.end(), text.length()).useTransparentBounds(true);
    if (noun.lookingAt()
        && (matcher.group("as") != null || !TIME.contains(noun.group("noun")))
        && isCounted(noun.group(), noun.group("noun"), separator)) {
      boolean open = !matcher.group("open").isEmpty() || matcher.group("plus") != null;
      NumberRange span = NumberRange.of(matcher);
      String unit = unit(noun.group("noun").toLowerCase(Locale.ROOT));
      values.add(
          new Value(
              Kind.COUNT,
              unit,
              span.low(),
              span.high(),
              span.step(),
              open,
              matcher.start(),
              noun.end()));
    }
  }

  private static boolean isCounted(String words, String noun, String separator) {
    String lower = noun.toLowerCase(Locale.ROOT);
    return switch (separator) {
      case "" -> ABBREVIATED.contains(lower);
      case "-" -> !lower.matches("fold|percent|year|month|day|week|hour|minute|second|decade|plus");
      default ->
          ABBREVIATED.contains(lower)
              || (!NO_NOUNS.contains(lower) && !BREAK.matcher(words).find());
    };
  }

  /** Whether a number is part of a name: "Genie 3 models" is not a count of models. */
  private static boolean isPartOfName(String text, Matcher matcher) {
    int from = matcher.start("a");
    Matcher before = NAMED.matcher(text.substring(Math.max(0, from - 40), from));
    boolean bare = matcher.group("as") == null && Character.isDigit(text.charAt(from));
    return bare && before.matches() && before.start(1) > 0;
  }

  private static String unit(String noun) {
    return ABBREVIATED.contains(noun) ? noun : Plurals.singular(noun);
  }
}
