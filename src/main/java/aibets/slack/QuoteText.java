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
    return of(quote.text());
  }

  /** Returns a part of a document, in which a mark stands for an item only where a line begins. */
  static String of(String document, int start, int end) {
    int line = document.lastIndexOf('\n', start - 1) + 1;
    return of(document.substring(line, end)).substring(start - line);
  }

  private static String of(String text) {
    return MARK.matcher(text).replaceAll("$1•");
  }
}
