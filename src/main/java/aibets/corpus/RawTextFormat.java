package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.time.LocalDate;
import java.util.List;

/** The copied text of web pages. */
final class RawTextFormat implements DocumentFormat {

  @Override
  public List<String> endings() {
    return List.of("txt");
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    RawTextReader.Article article = new RawTextReader().read(TextDecoder.plain(content, notices));
    Fields fields =
        Fields.NONE
            .with("title", article.title())
            .with("published", article.published().map(LocalDate::toString));
    return new Draft(article.outline(), fields);
  }
}
