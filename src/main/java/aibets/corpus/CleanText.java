package aibets.corpus;

import java.util.regex.Pattern;

/** The text of a file that was laid out by a program, as a reader sees it. */
final class CleanText {

  /**
   * What shows nothing, or nothing that is known: controls, zero-width and soft-hyphen characters,
   * marks of direction, and what each font draws as it likes.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Co}\\p{Cn}\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFFC\\p{Cc}&&[^\\n\\t\\r]]");

  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+");

  private CleanText() {}

  /** On one line, with single spaces, without what cannot be seen. */
  static String of(String text) {
    return SPACES.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
