package aibets.corpus;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;

/** Converts Markdown, including common dialects, to an outline of plain text. */
final class MarkdownReader {

  /** The maximum nesting depth of blocks; deeper ones are text. */
  private static final int MAX_DEPTH = 100;

  private final Parser parser =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.builder().requireTwoTildes(true).build(),
                  TaskListItemsExtension.create()))
          .customInlineContentParserFactory(new LessThanSign())
          .maxOpenBlockParsers(MAX_DEPTH)
          .build();

  private final boolean hasExpressions;

  MarkdownReader() {
    this(false);
  }

  /** Creates a reader of plain Markdown, or of MDX, where braces hold expressions. */
  MarkdownReader(boolean hasExpressions) {
    this.hasExpressions = hasExpressions;
  }

  Outline read(String markdown) {
    OutlineBuilder outline = new OutlineBuilder();
    write(markdown, new MarkdownBlocks(outline, this));
    return outline.build();
  }

  /** Writes Markdown that is nested in Markdown. */
  void write(String markdown, MarkdownBlocks blocks) {
    String plain = MarkdownLines.of(TemplateTags.without(markdown, hasExpressions));
    for (String part : MarkdownParts.of(TableRows.bounded(plain))) {
      parser.parse(part).accept(blocks);
    }
  }
}
