package aibets.english;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words that sentences and questions are put with, and that name nothing; a letter is what a
 * contraction leaves behind. How they build a sentence, {@link Vocabulary} says.
 */
public final class StopWords {

  private static final String ASKING = "how who whom whose what which when where why";

  private static final String OTHERS =
      "a an the of in on at to for from by with and or but is are was were be been being do does"
          + " did has have had can could will would shall should may might must not no so than then"
          + " there here this that these those many much long often far big it its they them their"
          + " he him his he she her about into over under between as if any some s t";

  private static final Set<String> ALL = Set.copyOf(List.of((ASKING + " " + OTHERS).split(" ")));

  /** What people ask with, besides: "according to the sources, take the total". */
  private static final Set<String> OF_QUESTIONS =
      Set.copyOf(
          List.of(
              ("more most take takes took get gets got according sources say says said name given"
                      + " happen happened date year tell me all exactly ever total current currently"
                      + " now place soon away off until before after during up out per amount sum"
                      + " money large great high spoken claims claimed vs versus")
                  .split(" ")));

  private StopWords() {}

  /** All of them, with spaces between. */
  public static String all() {
    return ASKING + " " + OTHERS;
  }

  /** Those of them that ask, with spaces between. */
  public static String asking() {
    return ASKING;
  }

  /** Whether a word is one, whatever its case. */
  public static boolean contain(String word) {
    return ALL.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word, in small letters, asks, though it might name something elsewhere. */
  static boolean ask(String word) {
    return OF_QUESTIONS.contains(word);
  }
}
