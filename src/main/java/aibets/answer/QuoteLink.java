package aibets.answer;

import aibets.corpus.SourceLines.Range;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * An address that opens at a quote: at its page (RFC 8118), at its lines as hosts of git show them,
 * or by a text fragment (wicg.github.io/scroll-to-text-fragment); browsers that know none open the
 * document.
 */
final class QuoteLink {

  /** Up to this many words, the quote stands in the address whole. */
  private static final int WHOLE = 10;

  /** Otherwise, this many of its first and last words. */
  private static final int ENDS = 4;

  /** Longer ones are cut off by those who pass them on. */
  private static final int LONGEST = 1_000;

  private static final String BITBUCKET = "https://bitbucket.org/";
  private static final String GITLAB = "/-/blob/";
  private static final String DIRECTIVE = ":~:";

  private QuoteLink() {}

  /**
   * The address of a quote; the document's own where it cannot be made to open there.
   *
   * @param page of a document that has pages: programs that show those know no text fragments
   */
  static String to(String url, String quote, OptionalInt page) {
    String link = page.isPresent() ? url + "#page=" + page.getAsInt() : fragment(url, quote);
    boolean leadsElsewhere = page.isPresent() ? url.contains("#") : url.contains(DIRECTIVE);
    return leadsElsewhere || link.length() > LONGEST ? url : link;
  }

  /** The address of a file that is shown with its lines, as GitHub, GitLab and Bitbucket do. */
  static String to(String url, Range lines) {
    int first = lines.first();
    int last = lines.last();
    if (url.startsWith(BITBUCKET)) {
      return url + "#lines-" + first + (last > first ? ":" + last : "");
    }
    String mark = url.contains(GITLAB) ? "-" : "-L";
    return url + "?plain=1#L" + first + (last > first ? mark + last : "");
  }

  private static String fragment(String url, String quote) {
    return url + (url.contains("#") ? "" : "#") + DIRECTIVE + "text=" + text(quote);
  }

  private static String text(String quote) {
    String[] words = quote.strip().split("\\s+");
    return words.length <= WHOLE
        ? encoded(words, 0, words.length)
        : encoded(words, 0, ENDS) + "," + encoded(words, words.length - ENDS, words.length);
  }

  /** A hyphen would have a meaning there. */
  private static String encoded(String[] words, int from, int to) {
    String text = String.join(" ", Arrays.copyOfRange(words, from, to));
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("-", "%2D")
        .replace("*", "%2A");
  }
}
