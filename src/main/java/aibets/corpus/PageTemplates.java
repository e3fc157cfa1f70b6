package aibets.corpus;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Removes template tags from web pages that are templates themselves. */
final class PageTemplates {

  /** Template tags outside code. */
  private static final Pattern IN_PAGES =
      Pattern.compile(
          "\\{%[^%{]*+(?:(?!%}|\\{%)[%{][^%{]*+)*+%}|\\{\\{[^{}]*+}}|\\{#[^#]*+#}"
              + "|<%[^%<]*+(?:(?!%>|<%)[%<][^%<]*+){0,200}+%>");

  private static final String CODE = "pre, code, samp, kbd";

  private static final Pattern TEMPLATE = Pattern.compile("\\{%|\\{\\{#|\\{# |(?:<|&lt;)%");

  private PageTemplates() {}

  /** Whether a page seems to be a template itself. */
  static boolean isTemplate(String html) {
    return TEMPLATE.matcher(html).find();
  }

  /** Removes the tags from a page that is a template itself, keeping the text between them. */
  static void removeFrom(Element page) {
    for (TextNode text : page.nodeStream(TextNode.class).toList()) {
      @Nullable Element around = text.parent();
      boolean isCode = around != null && around.closest(CODE) != null;
      if (!isCode) {
        text.text(IN_PAGES.matcher(text.getWholeText()).replaceAll(""));
      }
    }
  }
}
