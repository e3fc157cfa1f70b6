package aibets.corpus;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown to an outline of plain text; code and raw HTML are left out. */
final class MarkdownReader {

  /** Of blocks within blocks; what lies deeper is text. */
  private static final int DEEPEST = 100;

  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .customInlineContentParserFactory(new LessThanSign())
          .maxOpenBlockParsers(DEEPEST)
          .build();

  Outline read(String markdown) {
    Blocks blocks = new Blocks();
    parser.parse(TableRows.bounded(markdown)).accept(blocks);
    return blocks.outline.build();
  }

  private static String plain(Node node) {
    Inlines inlines = new Inlines();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      child.accept(inlines);
    }
    return inlines.text.toString();
  }

  private static final class Blocks extends AbstractVisitor {

    private final Outline.Builder outline = new Outline.Builder();
    private String bullet = "";

    @Override
    public void visit(Heading heading) {
      outline.heading(plain(heading));
    }

    @Override
    public void visit(Paragraph paragraph) {
      if (bullet.isEmpty()) {
        outline.paragraph(plain(paragraph));
      } else {
        outline.item(bullet, plain(paragraph));
      }
    }

    @Override
    public void visit(BulletList list) {
      items(list, false);
    }

    @Override
    public void visit(OrderedList list) {
      items(list, true);
    }

    private void items(Node list, boolean numbered) {
      String outer = bullet;
      int number = 1;
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        bullet = numbered ? number++ + ". " : "- ";
        if (item instanceof ListItem) {
          visitChildren(item);
        }
      }
      bullet = outer;
    }

    /** A table's row is a line of a list: its cells side by side. */
    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow) {
        StringBuilder row = new StringBuilder();
        for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
          if (cell instanceof TableCell) {
            row.append(row.isEmpty() ? "" : " | ").append(plain(cell).strip());
          }
        }
        outline.item("", row.toString());
      } else {
        visitChildren(node);
      }
    }

    @Override
    public void visit(FencedCodeBlock code) {}

    @Override
    public void visit(IndentedCodeBlock code) {}

    @Override
    public void visit(HtmlBlock html) {}
  }

  private static final class Inlines extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Text part) {
      text.append(part.getLiteral());
    }

    @Override
    public void visit(Code code) {
      text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      text.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      text.append(' ');
    }

    @Override
    public void visit(HtmlInline html) {}
  }
}
