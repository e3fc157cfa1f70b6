package aibets.english;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Filler at the start of a follow-up question: "ok, and the price?".
 *
 * @param rest the question without it
 * @param comparing whether it asks to substitute something in the earlier question
 * @param same whether it asks the earlier question for something else: "the same for"
 */
record Opening(String rest, boolean comparing, boolean same) {

  private static final Pattern FILLER =
      Pattern.compile(
          "(?i)^(?:ok(?:ay)?|so|well|hm+|um+|ah|oh|right|great|cool|nice|thanks|thank"
              + " you|yes|yeah|no|sure|alright|got it|i"
              + " see|interesting|good|but|also|then|please|sorry|even|only|especially|maybe|lol|haha)\\b[\\s,.!:;…-]*");

  private static final Pattern COMPARING =
      Pattern.compile(
          "(?i)^(?:(?:and|or|but)?[\\s,]*(?:what about|how about|what of|how is it with)|(?:and"
              + " )?the same (?:for|with)|(?:and )?same (?:for|with)|(?:and )?(?:is it |is that"
              + " )?the same (?:for|with|in|at)|and|or|plus)\\s+");

  private static final Pattern SAME = Pattern.compile("(?i)\\bsame (for|with|in|at)\\s+$");

  /** Whether the text has no such filler. */
  boolean isNone(String text) {
    return rest.length() == text.strip().length();
  }

  static Opening of(String question) {
    String rest = question.strip();
    Matcher filler = FILLER.matcher(rest);
    while (filler.find() && filler.end() < rest.length()) {
      rest = rest.substring(filler.end());
      filler = FILLER.matcher(rest);
    }
    Matcher comparing = COMPARING.matcher(rest);
    if (!comparing.find()) {
      return new Opening(rest, false, false);
    }
    Matcher same = SAME.matcher(comparing.group());
    boolean isSame = same.find();
    String preposition = isSame ? same.group(1).replace("with", "for") + " " : "";
    Opening inner = of(rest.substring(comparing.end()));
    return new Opening(preposition + inner.rest, true, isSame || inner.same);
  }
}
