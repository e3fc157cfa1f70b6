package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Writes the blocks of a Markdown document to an outline. */
final class MarkdownBlocks extends AbstractVisitor {

  private static final Pattern SUMMARY =
      Pattern.compile("(?is)<summary[^>]*+>(.*?)(?:</summary>)?");

  /** Languages of diagrams written as text. */
  private static final Set<String> DRAWINGS =
      Set.of("mermaid", "plantuml", "puml", "dot", "graphviz", "svg", "vega-lite", "d2");

  /** MyST's notation of notes, which looks like code. */
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "\\{(?:note|tip|hint|warning|caution|danger|important|attention|error|seealso|admonition"
              + "|dropdown|topic)}.*");

  private static final Pattern CODE = Pattern.compile("[{}=<>\\\\]");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
  private static final Pattern NEXT_WORD = Pattern.compile(" \\p{L}");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…][\"'”’)]*+\\z");

  private static final Pattern END_TAGS = Pattern.compile("(?:\\s*+</\\w++>)++\\s*+");

  private final OutlineBuilder outline;
  private final MarkdownReader reader;
  private final TableText tables;
  private final HtmlWalk html;
  private String bullet = "";

  /** The number of next HTML blocks that were already read with the one before. */
  private int read;

  MarkdownBlocks(OutlineBuilder outline, MarkdownReader reader) {
    this.outline = outline;
    this.reader = reader;
    this.tables = new TableText(outline);
    this.html = new HtmlWalk(outline, tables);
  }

  @Override
  public void visit(Heading heading) {
    outline.heading(heading.getLevel(), MarkdownText.of(heading));
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (!bullet.isEmpty()) {
      outline.item(bullet, MarkdownText.of(paragraph));
    } else if (paragraph.getParent() instanceof Document && headedBy(paragraph)) {
      outline.paragraph(MarkdownText.from(behindFirstLine(paragraph)));
    } else {
      outline.paragraph(MarkdownText.of(paragraph));
    }
  }

  /**
   * Writes a heading for a bold line on its own, or for a question marked as such; returns whether
   * it did.
   */
  private boolean headedBy(Paragraph paragraph) {
    String line =
        behindFirstLine(paragraph) == null
            ? MarkdownText.of(paragraph)
            : MarkdownText.of(paragraph.getFirstChild());
    boolean isHeading =
        MarkdownText.firstLineIsBold(paragraph)
            ? BoldLine.isHeading(line)
            : behindFirstLine(paragraph) == null && BoldLine.isQuestion(line);
    if (isHeading) {
      outline.heading(OutlineBuilder.BOLD, ReadableText.label(line));
    }
    return isHeading;
  }

  private static @Nullable Node behindFirstLine(Paragraph paragraph) {
    return MarkdownText.firstLineIsBold(paragraph)
        ? MarkdownText.behindBreak(paragraph.getFirstChild())
        : null;
  }

  @Override
  public void visit(BulletList list) {
    items(list, false, 1);
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    items(list, true, start == null ? 1 : start);
  }

  private void items(Node list, boolean numbered, int start) {
    String outer = bullet;
    int number = start;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      bullet = numbered ? number++ + ". " : "- ";
      if (item instanceof ListItem) {
        item(item);
      }
    }
    bullet = outer;
  }

  private void item(Node item) {
    @Nullable Node own = firstParagraph(item);
    boolean hasList = item.getLastChild() instanceof ListBlock;
    if (own == null || !hasList) {
      visitChildren(item);
      return;
    }
    outline.openItem(bullet, MarkdownText.of(own));
    for (Node next = own.getNext(); next != null; ) {
      Node behind = next.getNext();
      next.accept(this);
      next = behind;
    }
    outline.closeItem();
  }

  /** Returns the node after a task's checkbox, if there is one. */
  private static @Nullable Node firstParagraph(Node item) {
    Node first = item.getFirstChild();
    while (first != null && !(first instanceof Paragraph) && first.getFirstChild() == null) {
      first = first.getNext();
    }
    return first instanceof Paragraph ? first : null;
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock) {
      table(block);
    } else {
      visitChildren(block);
    }
  }

  private void table(Node table) {
    List<String> header = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow && part instanceof TableHead) {
          header.addAll(cells(row));
        } else if (row instanceof TableRow && part instanceof TableBody) {
          rows.add(cells(row));
        }
      }
    }
    tables.write(header, rows);
  }

  private static List<String> cells(Node row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        cells.add(MarkdownText.of(cell));
      }
    }
    return cells;
  }

  @Override
  public void visit(FencedCodeBlock code) {
    String language = code.getInfo() == null ? "" : code.getInfo().strip();
    if (DIRECTIVE.matcher(language).matches()) {
      reader.write(code.getLiteral(), this);
    } else if (!DRAWINGS.contains(language.toLowerCase(Locale.ROOT))) {
      outline.code(code.getLiteral());
    }
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    String text = code.getLiteral().strip();
    if (text.startsWith("<")) {
      html.fragment(text);
    } else if (isProse(text)) {
      outline.paragraph(text.replaceAll("\\s+", " "));
    } else {
      outline.code(withoutEnds(code.getLiteral()));
    }
  }

  /** Whether indented lines are prose, not code. */
  private static boolean isProse(String text) {
    Matcher word = WORD.matcher(text);
    return !CODE.matcher(text).find()
        && SENTENCE_END.matcher(text).find()
        && word.find()
        && NEXT_WORD.matcher(text).find(word.end());
  }

  /** Removes trailing lines of end tags, whose elements began above the indented lines. */
  private static String withoutEnds(String code) {
    String kept = code.stripTrailing();
    int line = kept.lastIndexOf('\n') + 1;
    while (line > 0 && END_TAGS.matcher(kept).region(line, kept.length()).matches()) {
      kept = kept.substring(0, line).stripTrailing();
      line = kept.lastIndexOf('\n') + 1;
    }
    return kept;
  }

  @Override
  public void visit(HtmlBlock block) {
    if (read > 0) {
      read--;
      return;
    }
    Matcher summary = SUMMARY.matcher(block.getLiteral().strip());
    String tag = block.getLiteral().strip().toLowerCase(Locale.ROOT);
    if (summary.matches()) {
      outline.open(HtmlText.of(summary.group(1)));
    } else if (tag.equals("</details>")) {
      outline.close();
    } else if (!tag.startsWith("<details")) {
      html.fragment(withNext(block));
    }
  }

  /** Joins an HTML element that blank lines split into several blocks. */
  private String withNext(HtmlBlock block) {
    StringBuilder together = new StringBuilder(block.getLiteral());
    Node next = block.getNext();
    while (next instanceof HtmlBlock more && !isPart(more)) {
      together.append('\n').append(more.getLiteral());
      read++;
      next = next.getNext();
    }
    return together.toString();
  }

  private static boolean isPart(HtmlBlock block) {
    return block.getLiteral().strip().matches("(?is)</?(?:details|summary).*");
  }
}
