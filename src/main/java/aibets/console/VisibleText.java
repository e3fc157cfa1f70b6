package aibets.console;

import java.util.regex.Pattern;

/**
 * Makes text from documents, file names and questions safe to print on a terminal: it cannot move
 * the cursor, change colours, hide words or change the direction of other text.
 */
public final class VisibleText {

  /** Control characters, and the characters that some terminals treat as line ends. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

  /** Invisible characters, except for the two joiners that Persian, Hindi and emoji need. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

  private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

  private VisibleText() {}

  /** Cleans a text, keeping its line breaks. */
  public static String of(String text) {
    String still = CONTROLS.matcher(text).replaceAll(" ");
    String shown = INVISIBLE.matcher(still).replaceAll("");
    return HALF_CHARACTER.matcher(shown).replaceAll("\uFFFD");
  }

  /** Cleans a text and puts it on one line. */
  public static String line(String text) {
    return of(text).replaceAll("[\\n\\t]", " ");
  }
}
