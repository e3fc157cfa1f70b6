package aibets.english;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits sentences into clauses that are about one thing each. */
public final class Clauses {

  private static final Pattern BORDER =
      Pattern.compile(
          "; |, (?:while|whereas|and|but|against|as|which|who)\\b|, led by\\b|, (?:the|an?) \\w+"
              + " that\\b| (?:while|whereas|against|versus|vs\\.?) ");

  private static final Pattern JOINT =
      Pattern.compile(
          "(?i)\\b(?:together|combined|in total|altogether|overall|each|respectively|another)\\b|"
              + " \\+ ");

  /**
   * Anything possessive except months and days: what is true of one owner need not be true of
   * others.
   */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<=[\\p{L},] )(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b"
              + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b)\\p{Lu}[\\p{L}]+"
              + "|\\p{Lu}\\p{L}+['’]s\\b");

  /** The unit of a rate: "per pay period". */
  private static final Pattern RATE = Pattern.compile("(?i)\\bper \\p{L}+(?: \\p{L}+)?");

  private Clauses() {}

  /** Returns a sentence without the units of its rates, such as "per pay period". */
  public static String withoutRates(String sentence) {
    return RATE.matcher(sentence).replaceAll("");
  }

  /** Returns the unit of the rate whose amount ends at an offset; empty if it is no rate. */
  public static String rateAt(String sentence, int end) {
    Matcher rate = RATE.matcher(sentence).region(end, sentence.length());
    return rate.find() && sentence.substring(end, rate.start()).isBlank() ? rate.group() : "";
  }

  /** Whether a sentence states a rate. */
  public static boolean hasRate(String sentence) {
    return RATE.matcher(sentence).find();
  }

  /** Returns the clause that contains a range of a sentence. */
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

  /** Whether a clause is about several things at once: "both together". */
  public static boolean isOfSeveral(String clause) {
    return JOINT.matcher(clause).find();
  }

  /** Whether a clause names a person or organization. */
  public static boolean isOfSomebody(String clause) {
    return NAMED.matcher(clause).find();
  }
}
