package aibets.answer;

import aibets.corpus.SourceLines.Range;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Builds a URL that opens at a quote: at its page (RFC 8118), at its lines on Git hosts, or by a
 * text fragment (wicg.github.io/scroll-to-text-fragment). Browsers without support open the
 * document.
 */
final class QuoteLink {

  /** Up to this many words, the URL contains the whole quote. */
  private static final int WHOLE = 10;

  /** The number of words from either end of a longer quote. */
  private static final int ENDS = 4;

  /** Longer URLs may be truncated by intermediaries. */
  private static final int MAX_URL_CHARACTERS = 1_000;

  private static final String BITBUCKET = "https://bitbucket.org/";
  private static final String GITLAB = "/-/blob/";
  private static final String DIRECTIVE = ":~:";

  private QuoteLink() {}

  /**
   * Returns the URL of a quote, or the document's own if the quote cannot be added to it.
   *
   * @param page if the document has pages; PDF viewers do not support text fragments
   */
  static String to(String url, String quote, OptionalInt page) {
    String link = page.isPresent() ? url + "#page=" + page.getAsInt() : fragment(url, quote);
    boolean leadsElsewhere = page.isPresent() ? url.contains("#") : url.contains(DIRECTIVE);
    return leadsElsewhere || link.length() > MAX_URL_CHARACTERS ? url : link;
  }

  /** Returns the URL of lines in a file, as GitHub, GitLab and Bitbucket expect it. */
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

  /**
   * A directive of one part must not cross the end of a paragraph or list item, whose mark is no
   * text of a web page.
   */
  private static String text(String quote) {
    List<String> lines =
        Quotation.ITEM_MARK
            .matcher(quote)
            .replaceAll("")
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    if (lines.isEmpty()) {
      return "";
    }
    String[] first = words(lines.get(0));
    String[] last = words(lines.get(lines.size() - 1));
    return lines.size() == 1 && first.length <= WHOLE
        ? encoded(first, 0, first.length)
        : encoded(first, 0, Math.min(ENDS, first.length))
            + ","
            + encoded(last, Math.max(0, last.length - ENDS), last.length);
  }

  private static String[] words(String line) {
    return line.strip().split("\\s+");
  }

  /** Also encodes hyphens, which have a meaning in text fragments. */
  private static String encoded(String[] words, int from, int to) {
    String text = String.join(" ", Arrays.copyOfRange(words, from, to));
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("-", "%2D")
        .replace("*", "%2A");
  }
}
