package aibets.console;

import java.util.regex.Pattern;

/**
 * Text of documents, of their names and of questions, as a terminal may show it: it must neither
 * move the cursor, change colours, hide words nor turn the direction in which others are read.
 */
public final class VisibleText {

  /** Controls, and what some terminals take for the end of a line. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

  /** But for the two joiners, without which Persian, Hindi and emoji are written differently. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

  private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

  private VisibleText() {}

  /** In as many lines as it has. */
  public static String of(String text) {
    String still = CONTROLS.matcher(text).replaceAll(" ");
    String shown = INVISIBLE.matcher(still).replaceAll("");
    return HALF_CHARACTER.matcher(shown).replaceAll("\uFFFD");
  }

  /** In one line. */
  public static String line(String text) {
    return of(text).replaceAll("[\\n\\t]", " ");
  }
}
