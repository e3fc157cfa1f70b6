package aibets.slack;

import aibets.answer.Quote;
import java.util.regex.Pattern;

/**
 * The text of a quote as Slack shows lists: with a bullet in place of the mark of each item, so
 * that offsets in the quote stay valid.
 */
final class QuoteText {

  private static final Pattern MARK = Pattern.compile("(?m)^([ \\t]*)[-*+](?= )");

  private QuoteText() {}

  static String of(Quote quote) {
    return MARK.matcher(quote.text()).replaceAll("$1•");
  }
}
