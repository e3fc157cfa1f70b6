package aibets.english;

import java.util.Locale;

/** Helpers for the ends and capitals of a text. */
final class Letters {

  private Letters() {}

  /** Removes question marks, exclamation marks, full stops and spaces from the end. */
  static String withoutEnd(String text) {
    int end = text.length();
    while (end > 0 && isEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isEnd(char character) {
    return "?!.,;:… ".indexOf(character) >= 0;
  }

  static String uncapitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
