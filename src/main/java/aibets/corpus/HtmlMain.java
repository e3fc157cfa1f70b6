package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Finds the main content of a page, without navigation, scripts and controls. */
final class HtmlMain {

  private static final String NOISE =
      "nav, script, style, noscript, template, svg, iframe, canvas, object, audio, video, dialog,"
          + " select, input, textarea, datalist, [role=navigation], [role=dialog], [role=menu],"
          + " [role=search], [role=banner], [role=contentinfo], body > header";

  private static final String CONTENT = "main, article, [role=main]";
  private static final String PROSE = "p, li, h1, h2, h3, h4, h5, h6, table, article, main, pre";

  /** Class names of overlays beside the text. */
  private static final Pattern OVERLAY =
      Pattern.compile(
          "(?i).*(?:modal|menu|nav|cookie|popup|tooltip|overlay|toast|lightbox|sr-only|visually).*");

  private static final int PANEL_WORDS = 3;

  private HtmlMain() {}

  /** Removes everything else and returns the element with the main content. */
  static Element of(Document page) {
    page.select("nav").stream().map(HtmlMain::headAround).forEach(Element::remove);
    page.select(NOISE).remove();
    page.select("footer").stream()
        .filter(footer -> footer.closest("blockquote, figure") == null)
        .forEach(Element::remove);
    outermost("aside", page).stream().filter(HtmlMain::isBeside).forEach(Element::remove);
    forms(page);
    buttons(page);
    page.select("[hidden], [aria-hidden=true]").stream()
        .filter(HtmlMain::isNoPanel)
        .forEach(Element::remove);
    return main(page);
  }

  /** Returns the site header around navigation, or the navigation itself. */
  private static Element headAround(Element nav) {
    Element head = nav.closest("header");
    return head != null && nav.closest(CONTENT) == null ? head : nav;
  }

  /** Whether an aside is outside the text; notes within the text are asides, too. */
  private static boolean isBeside(Element aside) {
    return aside.closest(CONTENT) == null
        || 2 * aside.select("a").text().length() >= aside.text().length();
  }

  /** Removes forms, except one that contains the page's text. */
  private static void forms(Document page) {
    int length = page.body().text().length();
    for (Element form : page.select("form")) {
      if (!form.select(PROSE).isEmpty() && 2 * form.text().length() > length) {
        form.unwrap();
      } else {
        form.remove();
      }
    }
  }

  /** Removes buttons, except those that label collapsible text. */
  private static void buttons(Document page) {
    for (Element button : page.select("button")) {
      boolean isWithin = button.closest("h1, h2, h3, h4, h5, h6, summary, dt") != null;
      if (isWithin) {
        button.unwrap();
      } else if (unfolds(button)) {
        button.tagName("h6");
      } else {
        button.remove();
      }
    }
  }

  private static boolean unfolds(Element button) {
    Element next = button.nextElementSibling();
    return button.is("[aria-expanded], [aria-controls], [class*=accordion], [class*=collaps]")
        && next != null
        && WordCount.count(button.text(), 0, button.text().length()) > 1
        && hasPanelWords(next);
  }

  /** Whether a hidden element is not a collapsible panel, which is part of the text. */
  private static boolean isNoPanel(Element hidden) {
    return !HtmlText.isBlock(hidden)
        || hidden.is("[role=alert], [role=status]")
        || OVERLAY.matcher(hidden.className() + " " + hidden.id()).matches()
        || !hasPanelWords(hidden);
  }

  /** Whether an element has the words of a panel; reads no more of it. */
  private static boolean hasPanelWords(Element element) {
    AtomicInteger words = new AtomicInteger();
    NodeFilter filter =
        (node, depth) -> {
          String text = node instanceof TextNode part ? part.text() : "";
          return words.addAndGet(WordCount.count(text, 0, text.length())) < PANEL_WORDS
              ? NodeFilter.FilterResult.CONTINUE
              : NodeFilter.FilterResult.STOP;
        };
    return NodeTraversor.filter(filter, element) == NodeFilter.FilterResult.STOP;
  }

  private static Element main(Document page) {
    Element body = page.body();
    @Nullable Element main = page.selectFirst("main, [role=main]");
    if (main != null && main.hasText()) {
      return main;
    }
    int length = body.text().length();
    return outermost("article", body).stream()
        .filter(article -> 2 * article.text().length() >= length)
        .findFirst()
        .orElse(body);
  }

  /** Returns the elements of a name that are not within others of that name. */
  private static List<Element> outermost(String name, Element start) {
    List<Element> outermost = new ArrayList<>();
    NodeTraversor.filter(
        (node, depth) -> {
          if (node instanceof Element element && element.tagName().equals(name)) {
            outermost.add(element);
            return NodeFilter.FilterResult.SKIP_CHILDREN;
          }
          return NodeFilter.FilterResult.CONTINUE;
        },
        start);
    return outermost;
  }
}
