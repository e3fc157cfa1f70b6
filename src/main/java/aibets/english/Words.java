package aibets.english;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Splits texts into words, which consist of letters and digits. */
public final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern WRITTEN =
      Pattern.compile("[\\p{L}\\p{N}]+(?:[.'’-][\\p{L}\\p{N}]+)*(?:\\+\\+|#(?![\\p{L}\\p{N}]))?");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final Pattern GLUED = Pattern.compile("(?<=\\d\\d)(?=\\p{Lu}\\p{L}{2})");

  private Words() {}

  /** Returns the words in lower case, in order. */
  public static List<String> of(String text) {
    return WORD.matcher(spaced(text))
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Returns the words as written, including marks within them: "GPT-5.4", "it's", "C++". */
  public static List<MatchResult> in(String text) {
    return WRITTEN.matcher(text).results().toList();
  }

  /** Removes a possessive ending. */
  public static String bare(String word) {
    return POSSESSIVE.matcher(word).replaceFirst("");
  }

  /** Inserts the space that is missing where lines of a web page were joined: "2026-01-22LeCun". */
  static String spaced(String text) {
    return GLUED.matcher(text).replaceAll(" ");
  }
}
