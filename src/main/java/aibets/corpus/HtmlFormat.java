package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.List;

/** Web pages, with or without the front matter of site generators. */
final class HtmlFormat implements DocumentFormat {

  @Override
  public List<String> endings() {
    return List.of("html", "htm");
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    FrontMatter front = FrontMatter.of(TextDecoder.markup(content, notices), notices);
    HtmlReader.Page page = new HtmlReader().read(front.rest());
    Fields fields =
        Fields.NONE
            .with("title", page.title())
            .with("published", page.published())
            .with("url", page.url());
    return new Draft(page.outline(), front.fields().or(fields));
  }
}
