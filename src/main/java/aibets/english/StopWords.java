package aibets.english;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Function words of sentences and questions. Single letters are what remains of contractions.
 * {@link Vocabulary} has their grammatical roles.
 */
public final class StopWords {

  private static final String ASKING = "how who whom whose what which when where why";

  private static final String OTHERS =
      "a an the of in on at to for from by with and or but is are was were be been being do does"
          + " did has have had can could will would shall should may might must not no so than then"
          + " there here this that these those many much long often far big it its they them their"
          + " he him his he she her about into over under between as if any some s t";

  private static final Set<String> ALL = Set.copyOf(List.of((ASKING + " " + OTHERS).split(" ")));

  /** Further words that occur in questions only: "according to the sources, take the total". */
  private static final Set<String> OF_QUESTIONS =
      Set.copyOf(
          List.of(
              ("more most take takes took get gets got according sources say says said name given"
                      + " happen happened date year tell me all exactly ever total current currently"
                      + " now place soon away off until before after during up out per amount sum"
                      + " money large great high spoken claims claimed vs versus")
                  .split(" ")));

  private StopWords() {}

  /** Returns all stop words, separated by spaces. */
  public static String all() {
    return ASKING + " " + OTHERS;
  }

  /** Returns the question words, separated by spaces. */
  public static String asking() {
    return ASKING;
  }

  /** Whether a word is a stop word, in any case. */
  public static boolean contain(String word) {
    return ALL.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word in lower case is a stop word in a question; it may carry meaning elsewhere. */
  static boolean ask(String word) {
    return OF_QUESTIONS.contains(word);
  }
}
