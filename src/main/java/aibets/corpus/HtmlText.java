package aibets.corpus;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

/**
 * The text of a part of a page, with a line feed for each line break; without images and deleted
 * text.
 */
final class HtmlText implements NodeFilter {

  private static final Set<String> LEFT_OUT =
      Set.of("del", "s", "strike", "img", "script", "style", "template", "input", "rp", "svg");

  /** Elements that jsoup treats as blocks but that are inline. */
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
    return of(HtmlParser.fragment(html));
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

  /** Whether an element is the mark of a footnote or a heading's anchor. */
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
