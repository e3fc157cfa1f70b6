package aibets.corpus;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Parses HTML with jsoup. What stands in a table but in none of its cells has to be moved before
 * the table ("foster parenting" in the HTML standard), for which jsoup numbers all of the siblings
 * anew each time. A page with much of that, which no browser shows as a table either, is therefore
 * parsed as if its tables were plain blocks. A tag with a name longer than any real one is read as
 * text, because jsoup joins such names piece by piece.
 */
final class HtmlParser {

  private static final int MAX_MISPLACED = 1_000;

  /** A tag whose name does not end within a thousand characters, and what follows up to its end. */
  private static final Pattern LONG_NAME = Pattern.compile("</?[A-Za-z][^\\s/>]{1000,}+");

  /** A tag with its name, and the text after it. */
  private static final Pattern TAG = Pattern.compile("<(/?[A-Za-z][^\\s/>]*+)[^>]*+>?([^<]*+)");

  private static final Pattern TABLE = Pattern.compile("(?i)<table(?=[\\s/>])");

  /** After these, a cell or row is expected. */
  private static final Set<String> BETWEEN_CELLS =
      Set.of(
          "table",
          "tbody",
          "thead",
          "tfoot",
          "tr",
          "/td",
          "/th",
          "/tr",
          "/tbody",
          "/thead",
          "/tfoot",
          "/caption");

  private static final Set<String> IN_CELLS = Set.of("td", "th", "caption", "/table");

  private static final Set<String> ALLOWED_BETWEEN_CELLS =
      Set.of(
          "col",
          "colgroup",
          "/colgroup",
          "form",
          "/form",
          "input",
          "script",
          "/script",
          "style",
          "/style",
          "template",
          "/template");

  private HtmlParser() {}

  /** Parses a page. */
  static Document page(String html) {
    return Jsoup.parse(bounded(html));
  }

  /** Parses a part of a page; returns its body. */
  static Element fragment(String html) {
    return Jsoup.parseBodyFragment(bounded(html)).body();
  }

  private static String bounded(String page) {
    String html = LONG_NAME.matcher(page).replaceAll(HtmlParser::escaped);
    Matcher table = TABLE.matcher(html);
    return table.find() && misplaced(html) > MAX_MISPLACED ? table.replaceAll("<div  ") : html;
  }

  private static String escaped(MatchResult name) {
    return Matcher.quoteReplacement(name.group().replace("<", "&lt;"));
  }

  private static int misplaced(String html) {
    int misplaced = 0;
    boolean isBetweenCells = false;
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      String name = tag.group(1).toLowerCase(Locale.ROOT);
      if (BETWEEN_CELLS.contains(name)) {
        isBetweenCells = true;
      } else if (IN_CELLS.contains(name)) {
        isBetweenCells = false;
      } else if (isBetweenCells && !ALLOWED_BETWEEN_CELLS.contains(name)) {
        misplaced++;
        isBetweenCells = false;
      }
      if (isBetweenCells && !tag.group(2).isBlank()) {
        misplaced++;
      }
    }
    return misplaced;
  }
}
