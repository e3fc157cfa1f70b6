package aibets.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks the elements of a page and writes their text to an outline. */
final class HtmlWalk {

  /** Elements that an item may contain besides text. */
  private static final Set<String> PARTS =
      Set.of("ul", "ol", "dl", "table", "pre", "details", "h1", "h2", "h3", "h4", "h5", "h6");

  private static final Set<String> UNREAD =
      Set.of("script", "style", "template", "svg", "iframe", "noscript", "select", "textarea");

  private static final Set<String> STRESSED = Set.of("b", "strong");

  private final OutlineBuilder outline;
  private final TableText tables;
  private final Set<Element> holdBlocks = new HashSet<>();
  private final Set<Element> holdParts = new HashSet<>();

  HtmlWalk(OutlineBuilder outline, TableText tables) {
    this.outline = outline;
    this.tables = tables;
  }

  /** Writes a fragment of HTML within another text. */
  void fragment(String html) {
    page(HtmlParser.fragment(html));
  }

  /** Writes a page, or everything below an element. */
  void page(Element start) {
    for (Element each : start.getAllElements()) {
      if (!each.equals(start) && HtmlText.isBlock(each)) {
        mark(each, start, holdBlocks);
      }
      if (PARTS.contains(each.tagName())) {
        mark(each, start, holdParts);
      }
    }
    walk(start);
  }

  private static void mark(Element element, Element start, Set<Element> around) {
    for (Element each = element.parent(); each != null && around.add(each); each = each.parent()) {
      if (each.equals(start)) {
        return;
      }
    }
  }

  private void walk(Element element) {
    walk(element.childNodes());
  }

  private void walk(List<Node> nodes) {
    StringBuilder loose = new StringBuilder();
    for (Node node : nodes) {
      if (node instanceof Element block && isBlock(block)) {
        flush(loose);
        block(block);
      } else if (node instanceof Element inline && !UNREAD.contains(inline.tagName())) {
        loose.append(HtmlText.of(inline));
      } else if (node instanceof TextNode) {
        loose.append(HtmlText.of(node));
      }
    }
    flush(loose);
  }

  private boolean isBlock(Element element) {
    return HtmlText.isBlock(element) || holdBlocks.contains(element);
  }

  private void flush(StringBuilder loose) {
    outline.paragraph(loose.toString());
    loose.setLength(0);
  }

  private void block(Element block) {
    switch (block.tagName().toLowerCase(Locale.ROOT)) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          outline.heading(block.tagName().charAt(1) - '0', HtmlText.of(block).replace('\n', ' '));
      case "pre" -> outline.code(block.wholeText());
      case "table" -> table(block);
      case "ul", "menu" -> list(block, false);
      case "ol" -> list(block, true);
      case "dl" -> definitions(block);
      case "details" -> details(block);
      case "li", "dt", "dd" -> item(block, "- ");
      case "p", "div", "td" -> paragraph(block);
      default -> {
        if (!UNREAD.contains(block.tagName())) {
          walk(block);
        }
      }
    }
  }

  private void table(Element table) {
    if (HtmlTable.isData(table)) {
      new HtmlTable(table).write(outline, tables);
    } else {
      walk(table);
    }
  }

  private void list(Element list, boolean numbered) {
    int number = 1;
    for (Element child : list.children()) {
      if (child.tagName().equals("li")) {
        item(child, numbered ? number++ + ". " : "- ");
      } else {
        walk(List.of(child));
      }
    }
  }

  /** Writes an item; text before its parts is repeated with each of them. */
  private void item(Element item, String bullet) {
    if (!holdParts.contains(item)) {
      outline.item(bullet, BrokenLines.joined(HtmlText.of(item)));
      return;
    }
    StringBuilder own = new StringBuilder();
    List<Node> nodes = item.childNodes();
    int i = 0;
    while (i < nodes.size() && !isPart(nodes.get(i))) {
      own.append(HtmlText.of(nodes.get(i++)));
    }
    outline.openItem(bullet, own.toString());
    walk(nodes.subList(i, nodes.size()));
    outline.closeItem();
  }

  private boolean isPart(Node node) {
    return node instanceof Element element
        && (PARTS.contains(element.tagName()) || holdParts.contains(element));
  }

  private void definitions(Element list) {
    String term = "";
    boolean isDefined = false;
    for (Element each : list.select("dt, dd")) {
      boolean isOwn = list.equals(each.closest("dl"));
      if (isOwn && each.tagName().equals("dt")) {
        String next = BrokenLines.joined(HtmlText.of(each));
        term = isDefined || term.isEmpty() ? next : term + ", " + next;
        isDefined = false;
      } else if (isOwn) {
        define(term, each);
        isDefined = true;
      }
    }
    if (!isDefined) {
      outline.item("- ", term);
    }
  }

  private void define(String term, Element definition) {
    if (holdParts.contains(definition)) {
      outline.open(term);
      walk(definition);
      outline.close();
    } else {
      String text = BrokenLines.joined(HtmlText.of(definition));
      String label = ReadableText.label(term);
      outline.item("- ", text.isBlank() || term.isEmpty() ? term + text : label + ": " + text);
    }
  }

  private void details(Element details) {
    List<Element> summaries =
        details.children().stream().filter(each -> each.tagName().equals("summary")).toList();
    outline.open(summaries.isEmpty() ? "" : HtmlText.of(summaries.get(0)).replace('\n', ' '));
    summaries.forEach(Element::remove);
    walk(details);
    outline.close();
  }

  /** Writes a paragraph; a bold line on its own, or a question marked as such, is a heading. */
  private void paragraph(Element block) {
    List<Node> nodes = block.childNodes();
    int end = boldEnd(nodes);
    String line = end < 0 ? "" : HtmlText.of(nodes.get(end - 1));
    if (holdBlocks.contains(block)) {
      walk(block);
    } else if (end > 0 && BoldLine.isHeading(line)) {
      outline.heading(OutlineBuilder.BOLD, ReadableText.label(line));
      walk(nodes.subList(end, nodes.size()));
    } else if (BoldLine.isQuestion(ReadableText.line(HtmlText.of(block)))) {
      outline.heading(OutlineBuilder.BOLD, HtmlText.of(block));
    } else {
      walk(block);
    }
  }

  /**
   * Returns the index after bold text that is the whole paragraph or its first line; -1 if there is
   * none.
   */
  private static int boldEnd(List<Node> nodes) {
    int at = 0;
    while (at < nodes.size() && isBlank(nodes.get(at))) {
      at++;
    }
    boolean isBold =
        at < nodes.size()
            && nodes.get(at) instanceof Element element
            && STRESSED.contains(element.tagName());
    int next = at + 1;
    while (next < nodes.size() && isBlank(nodes.get(next))) {
      next++;
    }
    boolean ends =
        next >= nodes.size()
            || (nodes.get(next) instanceof Element end && end.normalName().equals("br"));
    return isBold && ends ? at + 1 : -1;
  }

  private static boolean isBlank(Node node) {
    return node instanceof TextNode text && text.isBlank();
  }
}
