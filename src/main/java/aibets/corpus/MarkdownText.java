package aibets.corpus;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Markdown block, with a line feed for each line break; without images and deleted
 * text.
 */
final class MarkdownText extends AbstractVisitor {

  /** Elements whose content is deleted or not text. */
  private static final Pattern STRUCK =
      Pattern.compile("<(?:del|s|strike|script|style)(?: [^>]*)?>");

  private static final Pattern STRUCK_END = Pattern.compile("</(?:del|s|strike|script|style)\\s*>");
  private static final Pattern BREAK = Pattern.compile("<(?:br|p|hr)\\b[^<>]*+>");

  private static final Pattern FIELD = Pattern.compile("\\p{Lu}[\\p{L}\\p{N} /&()-]{0,40}:(?: |$)");

  /**
   * A link that does not parse as one: escaped, with a space before its address, or without one.
   */
  private static final Pattern BROKEN_LINK =
      Pattern.compile(
          "\\[([^\\[\\]]{1,200})](?:\\((?:_|https?://[^()\\s]*+)?\\)|\\s?\\((?:_|https?://[^()\\s]*+)\\))");

  private final StringBuilder text = new StringBuilder();
  private int struck;

  private MarkdownText() {}

  /** Returns the text of a node. */
  static String of(Node node) {
    return from(node.getFirstChild());
  }

  /** Returns the text of a node and its following siblings. */
  static String from(@Nullable Node first) {
    MarkdownText inlines = new MarkdownText();
    for (Node each = first; each != null; each = each.getNext()) {
      each.accept(inlines);
    }
    return inlines.text.toString();
  }

  /** Whether a paragraph or its first line is bold. */
  static boolean firstLineIsBold(Node paragraph) {
    Node first = paragraph.getFirstChild();
    return first != null && isBold(first) && (isEnd(first.getNext()) || behindBreak(first) != null);
  }

  private static boolean isBold(Node node) {
    boolean wraps = node instanceof Emphasis && node.getFirstChild() == node.getLastChild();
    return node instanceof StrongEmphasis || (wraps && isBold(node.getFirstChild()));
  }

  private static boolean isEnd(@Nullable Node node) {
    return node == null
        || (node.getNext() == null
            && node instanceof Text text
            && text.getLiteral().strip().matches(":?"));
  }

  /** Returns the node after the line break that follows a node; null if there is none. */
  static @Nullable Node behindBreak(Node node) {
    Node next = node.getNext();
    boolean breaks =
        next instanceof SoftLineBreak
            || next instanceof HardLineBreak
            || (next instanceof HtmlInline tag && BREAK.matcher(tag.getLiteral()).matches());
    return breaks && next != null ? next.getNext() : null;
  }

  private final Map<Node, Boolean> ofFields = new HashMap<>();

  @Override
  public void visit(Text part) {
    String literal = part.getLiteral();
    append(literal.indexOf('[') < 0 ? literal : BROKEN_LINK.matcher(literal).replaceAll("$1"));
  }

  @Override
  public void visit(Code code) {
    append(code.getLiteral());
  }

  private void append(String part) {
    if (struck == 0) {
      text.append(part);
    }
  }

  /** Keeps lines that start with a label separate. */
  @Override
  public void visit(SoftLineBreak lineBreak) {
    boolean isLabel =
        lineBreak.getNext() instanceof StrongEmphasis label
            && (of(label).endsWith(":") || isFollowedByColon(label));
    append(isLabel || isAmongFields(lineBreak) ? "\n" : " ");
  }

  private boolean isAmongFields(SoftLineBreak lineBreak) {
    return ofFields.computeIfAbsent(lineBreak.getParent(), MarkdownText::isOfFields);
  }

  /** Whether every line of a paragraph starts with the name of a field, as Notion writes them. */
  private static boolean isOfFields(Node paragraph) {
    Node first = paragraph.getFirstChild();
    for (Node node = first; node != null; node = node.getNext()) {
      boolean begins = node == first || node.getPrevious() instanceof SoftLineBreak;
      if (begins && !(node instanceof Text text && FIELD.matcher(text.getLiteral()).lookingAt())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFollowedByColon(Node label) {
    return label.getNext() instanceof Text text && text.getLiteral().startsWith(":");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    append("\n");
  }

  @Override
  public void visit(Image image) {}

  @Override
  public void visit(CustomNode node) {
    if (!(node instanceof Strikethrough)) {
      visitChildren(node);
    }
  }

  @Override
  public void visit(HtmlInline html) {
    String tag = html.getLiteral().toLowerCase(Locale.ROOT);
    if (BREAK.matcher(tag).matches()) {
      append("\n");
    } else if (STRUCK.matcher(tag).matches()) {
      struck++;
    } else if (STRUCK_END.matcher(tag).matches()) {
      struck = Math.max(0, struck - 1);
    }
  }
}
