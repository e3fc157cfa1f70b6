package aibets.corpus;

import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** HTML to an outline: the main content, without navigation, asides, forms and scripts. */
final class HtmlReader {

  private static final String NOISE =
      "nav, aside, script, style, noscript, form, button, template, svg, iframe, figure > img, pre,"
          + " body > header, body > footer, [hidden], [aria-hidden=true], [role=navigation]";

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> ITEMS = Set.of("li", "dt", "dd", "tr");

  /** What was read of a page. */
  record Page(
      Outline outline, Optional<String> title, Optional<String> published, Optional<String> url) {}

  Page read(String html) {
    org.jsoup.nodes.Document page = Jsoup.parse(html);
    Optional<String> title =
        attribute(page, "meta[property=og:title]", "content")
            .or(() -> text(page, "h1"))
            .or(() -> text(page, "title"));
    Optional<String> published =
        attribute(page, "meta[property=article:published_time]", "content")
            .or(() -> attribute(page, "time[datetime]", "datetime"));
    Optional<String> url =
        attribute(page, "link[rel=canonical]", "href")
            .or(() -> attribute(page, "meta[property=og:url]", "content"));
    page.select(NOISE).remove();
    Element main = page.selectFirst("main, article, [role=main]");
    Outline.Builder outline = new Outline.Builder();
    walk(main == null ? page.body() : main, outline);
    return new Page(outline.build(), title, published, url);
  }

  private static void walk(Element element, Outline.Builder outline) {
    StringBuilder loose = new StringBuilder();
    for (Node child : element.childNodes()) {
      if (child instanceof Element block && block.isBlock()) {
        flush(loose, outline);
        block(block, outline);
      } else if (child instanceof Element inline) {
        loose.append(inline.tagName().equals("br") ? " " : inline.text());
      } else if (child instanceof TextNode text) {
        loose.append(text.getWholeText().replaceAll("\\s+", " "));
      }
    }
    flush(loose, outline);
  }

  private static void block(Element block, Outline.Builder outline) {
    if (HEADINGS.contains(block.tagName())) {
      outline.heading(block.text());
    } else if (ITEMS.contains(block.tagName()) && block.selectFirst("ul, ol, table") == null) {
      outline.item("- ", block.text());
    } else {
      walk(block, outline);
    }
  }

  private static void flush(StringBuilder loose, Outline.Builder outline) {
    outline.paragraph(loose.toString());
    loose.setLength(0);
  }

  private static Optional<String> attribute(Element page, String selector, String name) {
    @Nullable Element element = page.selectFirst(selector);
    return Optional.ofNullable(element)
        .map(each -> each.attr(name).strip())
        .filter(each -> !each.isEmpty());
  }

  private static Optional<String> text(Element page, String selector) {
    @Nullable Element element = page.selectFirst(selector);
    return Optional.ofNullable(element).map(Element::text).filter(each -> !each.isBlank());
  }
}
