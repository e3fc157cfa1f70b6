package aibets.english;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text: letters and digits side by side. */
public final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern WRITTEN =
      Pattern.compile("[\\p{L}\\p{N}]+(?:[.'’-][\\p{L}\\p{N}]+)*(?:\\+\\+|#(?![\\p{L}\\p{N}]))?");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final Pattern GLUED = Pattern.compile("(?<=\\d\\d)(?=\\p{Lu}\\p{L}{2})");

  private Words() {}

  /** In small letters, in order. */
  public static List<String> of(String text) {
    return WORD.matcher(spaced(text))
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Words as they are written, each with the marks within it: "GPT-5.4", "it's", "C++". */
  public static List<MatchResult> in(String text) {
    return WRITTEN.matcher(text).results().toList();
  }

  /** A word without the ending by which it owns something. */
  public static String bare(String word) {
    return POSSESSIVE.matcher(word).replaceFirst("");
  }

  /** A text with a space where a web page's lines were glued: "2026-01-22LeCun". */
  static String spaced(String text) {
    return GLUED.matcher(text).replaceAll(" ");
  }
}
