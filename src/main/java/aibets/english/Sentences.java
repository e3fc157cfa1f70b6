package aibets.english;

import java.util.regex.Pattern;

/** Relations between consecutive sentences. */
public final class Sentences {

  private static final Pattern LEANING =
      Pattern.compile(
          "(?:It|They|He|She|This|These|That|Those|Its|Their|His|Her|Both|Such|There|Then|So|But"
              + "|And|However|Also|Instead|Otherwise|Therefore|If not|The (?:company|firm|startup"
              + "|team|group|model|round|lab|former|latter|same|other|first|second))\\b");

  private Sentences() {}

  /** Whether a sentence cannot be understood without the one before it. */
  public static boolean refersBack(String sentence) {
    return LEANING.matcher(sentence).lookingAt();
  }
}
