package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Converts HTML to an outline of the main content, without navigation, asides, forms and scripts.
 */
final class HtmlReader {

  /**
   * The maximum nesting depth of elements, as in Chrome and Safari, which nest no deeper. It also
   * bounds the time for what has to look at an element once for each one around it.
   */
  private static final int MAX_DEPTH = 512;

  /** The result of reading a page. */
  record Page(
      Outline outline, Optional<String> title, Optional<String> published, Optional<String> url) {}

  /**
   * Reads a page.
   *
   * @throws UnreadableException if it is nested too deeply
   */
  Page read(String html) throws UnreadableException {
    org.jsoup.nodes.Document page = HtmlParser.page(html);
    checkDepth(page);
    if (PageTemplates.isTemplate(html)) {
      PageTemplates.removeFrom(page);
    }
    Optional<String> title =
        attribute(page, "meta[property=og:title]", "content").map(ReadableText::line);
    ExportedPage exported = new ExportedPage(page);
    Optional<String> published = published(page, exported);
    exported.clean();
    HtmlTitle written = new HtmlTitle(page);
    Optional<String> url =
        attribute(page, "link[rel=canonical]", "href")
            .or(() -> attribute(page, "meta[property=og:url]", "content"));
    Element main = HtmlMain.of(page);
    OutlineBuilder outline = new OutlineBuilder();
    new HtmlWalk(outline, new TableText(outline)).page(main);
    return new Page(outline.build(), title.or(() -> written.of(main)), published, url);
  }

  private static void checkDepth(org.jsoup.nodes.Document page) throws UnreadableException {
    NodeFilter filter =
        (node, depth) ->
            depth > MAX_DEPTH ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
    if (NodeTraversor.filter(filter, page) == NodeFilter.FilterResult.STOP) {
      throw new UnreadableException("is nested too deeply: flatten it");
    }
  }

  /** Writes a page that is part of another document. */
  void write(org.jsoup.nodes.Document page, OutlineBuilder outline) throws UnreadableException {
    checkDepth(page);
    new HtmlWalk(outline, new TableText(outline)).page(HtmlMain.of(page));
  }

  private static Optional<String> published(org.jsoup.nodes.Document page, ExportedPage exported) {
    return attribute(page, "meta[property=article:published_time]", "content")
        .or(exported::changed)
        .or(
            () ->
                exported.isConfluence()
                    ? Optional.empty()
                    : attribute(page, "time[datetime]", "datetime"));
  }

  private static Optional<String> attribute(Element page, String selector, String name) {
    @Nullable Element element = page.selectFirst(selector);
    return Optional.ofNullable(element)
        .map(each -> each.attr(name).strip())
        .filter(each -> !each.isEmpty());
  }
}
