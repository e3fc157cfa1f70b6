package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.List;

/** The Markdown format or MDX, with or without front matter. */
final class MarkdownFormat implements DocumentFormat {

  private final List<String> endings;
  private final boolean hasExpressions;

  private MarkdownFormat(List<String> endings, boolean hasExpressions) {
    this.endings = endings;
    this.hasExpressions = hasExpressions;
  }

  static MarkdownFormat plain() {
    return new MarkdownFormat(List.of("md", "markdown"), false);
  }

  /** Returns MDX, where braces hold expressions. */
  static MarkdownFormat withExpressions() {
    return new MarkdownFormat(List.of("mdx"), true);
  }

  @Override
  public List<String> endings() {
    return endings;
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    FrontMatter front = FrontMatter.of(TextDecoder.plain(content, notices), notices);
    return new Draft(new MarkdownReader(hasExpressions).read(front.rest()), front.fields());
  }
}
