package aibets.english;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text: letters and digits side by side. */
public final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern GLUED = Pattern.compile("(?<=\\d\\d)(?=\\p{Lu}\\p{L}{2})");

  private Words() {}

  /** In small letters, in order. */
  public static List<String> of(String text) {
    return WORD.matcher(spaced(text))
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** A text with a space where a web page's lines were glued: "2026-01-22LeCun". */
  static String spaced(String text) {
    return GLUED.matcher(text).replaceAll(" ");
  }
}
