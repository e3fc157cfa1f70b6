package aibets.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import java.util.List;

/** Small grey lines. */
final class Notes {

  private Notes() {}

  /** A line in which nothing is parsed. */
  static ContextBlock of(String text) {
    return ContextBlock.builder().elements(List.of(plain(text))).build();
  }

  /** Nothing but such a line. */
  static List<LayoutBlock> only(String text) {
    return List.of(of(text));
  }

  /**
   * A line that leads somewhere.
   *
   * @param before empty for nothing
   * @param url of the web, without white space
   * @param title what is shown of it; only what would end the link is escaped
   * @param rest empty for nothing
   */
  static ContextBlock linked(String before, String url, String title, String rest) {
    MarkdownTextObject link =
        MarkdownTextObject.builder()
            .text(before + "<" + SlackText.escape(url) + "|" + SlackText.escape(title) + ">")
            .verbatim(true)
            .build();
    return ContextBlock.builder()
        .elements(rest.isEmpty() ? List.of(link) : List.of(link, plain(rest)))
        .build();
  }

  private static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(false).build();
  }
}
