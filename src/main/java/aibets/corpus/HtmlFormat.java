package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.List;

/** Web pages. */
final class HtmlFormat implements DocumentFormat {

  @Override
  public List<String> endings() {
    return List.of("html", "htm");
  }

  @Override
  public Draft draft(byte[] content) throws UnreadableException {
    HtmlReader.Page page = new HtmlReader().read(TextFile.decoded(content));
    Fields fields =
        Fields.NONE
            .with("title", page.title())
            .with("published", page.published())
            .with("url", page.url());
    return new Draft(page.outline(), fields);
  }
}
