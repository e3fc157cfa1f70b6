package aibets.corpus;

import java.util.HashSet;
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
    Walk walk = new Walk(main == null ? page.body() : main);
    return new Page(walk.outline(), title, published, url);
  }

  /** Through one page. */
  private static final class Walk {

    private final Outline.Builder outline = new Outline.Builder();
    private final Set<Element> withLists = new HashSet<>();
    private final Element start;

    Walk(Element start) {
      this.start = start;
      for (Element list : start.select("ul, ol, table")) {
        Element around = list.parent();
        while (around != null && withLists.add(around)) {
          around = around.parent();
        }
      }
    }

    Outline outline() {
      walk(start);
      return outline.build();
    }

    private void walk(Element element) {
      StringBuilder loose = new StringBuilder();
      for (Node child : element.childNodes()) {
        if (child instanceof Element block && block.isBlock()) {
          flush(loose);
          block(block);
        } else if (child instanceof Element inline) {
          loose.append(inline.tagName().equals("br") ? " " : inline.text());
        } else if (child instanceof TextNode text) {
          loose.append(text.getWholeText().replaceAll("\\s+", " "));
        }
      }
      flush(loose);
    }

    private void block(Element block) {
      if (HEADINGS.contains(block.tagName())) {
        outline.heading(block.text());
      } else if (ITEMS.contains(block.tagName()) && !withLists.contains(block)) {
        outline.item("- ", block.text());
      } else {
        walk(block);
      }
    }

    private void flush(StringBuilder loose) {
      outline.paragraph(loose.toString());
      loose.setLength(0);
    }
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
