package aibets.english;

import java.util.regex.Pattern;

/** How sentences follow one another. */
public final class Sentences {

  private static final Pattern LEANING =
      Pattern.compile(
          "(?:It|They|He|She|This|These|That|Those|Its|Their|His|Her|Both|Such|There|Then|So|But"
              + "|And|However|Also|Instead|Otherwise|Therefore|If not|The (?:company|firm|startup"
              + "|team|group|model|round|lab|former|latter|same|other|first|second))\\b");

  private Sentences() {}

  /** Whether a sentence begins so that it is not understood without the one before it. */
  public static boolean leans(String sentence) {
    return LEANING.matcher(sentence).lookingAt();
  }
}
