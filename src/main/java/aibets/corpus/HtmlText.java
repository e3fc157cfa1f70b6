package aibets.corpus;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

/**
 * The words of a part of a page, with a line feed where it breaks a line; without pictures and what
 * was struck out.
 */
final class HtmlText implements NodeFilter {

  private static final Set<String> LEFT_OUT =
      Set.of("del", "s", "strike", "img", "script", "style", "template", "input", "rp", "svg");

  /** What jsoup takes for a block, though it stands within lines. */
  private static final Set<String> WITHIN_LINES = Set.of("br", "ins", "del", "s");

  private static final Pattern SPACES = Pattern.compile("[\\s&&[^\\u00A0]]+");

  private static final Evaluator MARK =
      QueryParser.parse(
          "sup:has(> a[href^=#]), a.headerlink, a.header-anchor, a.heading-anchor, a.hash-link,"
              + " a.anchor, .mw-editsection, a[aria-hidden=true], a.footnote-backref");

  private final StringBuilder text = new StringBuilder();

  private HtmlText() {}

  static String of(Node node) {
    HtmlText walk = new HtmlText();
    node.filter(walk);
    return walk.text.toString();
  }

  static String of(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  static boolean isBlock(Element element) {
    return element.isBlock() && !WITHIN_LINES.contains(element.tagName());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode part) {
      text.append(SPACES.matcher(part.getWholeText()).replaceAll(" "));
    } else if (node instanceof Element element) {
      if (LEFT_OUT.contains(element.tagName()) || isMark(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      text.append(element.tagName().equals("br") ? "\n" : isBlock(element) ? " " : "");
    }
    return FilterResult.CONTINUE;
  }

  /** A note's mark, or the sign beside a heading that links to it. */
  private static boolean isMark(Element element) {
    boolean mayBe = element.tagName().equals("a") || element.tagName().equals("sup");
    return (mayBe || element.hasClass("mw-editsection")) && element.is(MARK);
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && isBlock(element)) {
      text.append(' ');
    }
    return FilterResult.CONTINUE;
  }
}
