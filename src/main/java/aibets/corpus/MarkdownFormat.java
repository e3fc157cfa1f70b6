package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.List;

/** The Markdown format, with or without front matter. */
final class MarkdownFormat implements DocumentFormat {

  @Override
  public List<String> endings() {
    return List.of("md", "markdown", "mdx");
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    FrontMatter front = FrontMatter.of(TextDecoder.plain(content, notices), notices);
    return new Draft(new MarkdownReader().read(front.rest()), front.fields());
  }
}
