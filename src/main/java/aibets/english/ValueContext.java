package aibets.english;

import java.util.regex.Pattern;

/** Interprets a value by the words around it. */
public final class ValueContext {

  /** The number of characters considered on either side. */
  private static final int REACH = 24;

  private static final Pattern OVER =
      Pattern.compile(
          "(?i)\\b(?:spen[dt]|spends|after|for|past|last|previous|was|were) (?:the (?:past|last)"
              + " |about |nearly |over )?$");

  private static final Pattern BOUND = Pattern.compile("(?i)\\b(?:before|since) $");

  private static final Pattern VALUATION_BEHIND = Pattern.compile("(?is)[ -](?:\\w+ )?valuation");

  private static final Pattern VALUATION_BEFORE =
      Pattern.compile(
          "(?is)\\b(?:valuation of|valued at|valuing \\S+ at|worth) (?:about |around |over )?$");

  private static final Pattern AT = Pattern.compile("(?is)\\w at (?:an? )?$");

  private static final Pattern CURRENCY = Pattern.compile("[$€£]|EUR|USD");

  private final String sentence;
  private final int start;
  private final int end;

  /** Creates the context of the value between two offsets. */
  public ValueContext(String sentence, int start, int end) {
    this.sentence = sentence;
    this.start = start;
    this.end = end;
  }

  /** Whether a duration lies in the past: "for the past ten years", "ten years ago". */
  public boolean isOver() {
    return OVER.matcher(sentence.substring(0, start)).find() || sentence.startsWith(" ago", end);
  }

  /** Whether a date only limits a period: "before 2020". */
  public boolean isBound() {
    return BOUND.matcher(sentence.substring(0, start)).find();
  }

  /** Whether an amount is a valuation. */
  public boolean isValuation() {
    String before = sentence.substring(Math.max(0, start - REACH), start);
    String behind = sentence.substring(end, Math.min(sentence.length(), end + REACH));
    return VALUATION_BEHIND.matcher(behind).lookingAt()
        || VALUATION_BEFORE.matcher(before).find()
        || (AT.matcher(before).find() && CURRENCY.matcher(sentence.substring(0, start)).find());
  }
}
