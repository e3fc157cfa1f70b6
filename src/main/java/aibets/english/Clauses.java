package aibets.english;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of sentences that speak of one thing each. */
public final class Clauses {

  private static final Pattern BORDER =
      Pattern.compile(
          "; |, (?:while|whereas|and|but|against|as|which|who)\\b|, led by\\b|, (?:the|an?) \\w+"
              + " that\\b| (?:while|whereas|against|versus|vs\\.?) ");

  private static final Pattern JOINT =
      Pattern.compile(
          "(?i)\\b(?:together|combined|in total|altogether|overall|each|respectively|another)\\b|"
              + " \\+ ");

  /** Somebody's, which no month or day is: what is said of one is not said of all. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<=[\\p{L},] )(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b"
              + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b)\\p{Lu}[\\p{L}]+"
              + "|\\p{Lu}\\p{L}+['’]s\\b");

  /** What an amount is counted by. */
  private static final Pattern RATE = Pattern.compile("(?i)\\bper \\p{L}+(?: \\p{L}+)?");

  private Clauses() {}

  /** A sentence without what its amounts are counted by: "8 hours per pay period" is of hours. */
  public static String withoutRates(String sentence) {
    return RATE.matcher(sentence).replaceAll("");
  }

  /** What an amount that ends at a place of a sentence is counted by; empty if by nothing. */
  public static String rateAt(String sentence, int end) {
    Matcher rate = RATE.matcher(sentence).region(end, sentence.length());
    return rate.find() && sentence.substring(end, rate.start()).isBlank() ? rate.group() : "";
  }

  /** Whether a sentence says what an amount is counted by. */
  public static boolean hasRate(String sentence) {
    return RATE.matcher(sentence).find();
  }

  /** The clause of a sentence that some characters of it stand in. */
  public static String around(String sentence, int start, int end) {
    int from = 0;
    Matcher border = BORDER.matcher(sentence);
    while (border.find()) {
      if (border.end() <= start) {
        from = border.end();
      } else if (border.start() >= end) {
        return sentence.substring(from, border.start()).strip();
      }
    }
    return sentence.substring(from).strip();
  }

  /** Whether a clause speaks of several things at once: "both together". */
  public static boolean isOfSeveral(String clause) {
    return JOINT.matcher(clause).find();
  }

  /** Whether a clause names somebody. */
  public static boolean isOfSomebody(String clause) {
    return NAMED.matcher(clause).find();
  }
}
