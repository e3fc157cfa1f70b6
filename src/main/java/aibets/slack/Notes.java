package aibets.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import java.util.List;

/** Creates lines of small grey text. */
final class Notes {

  private Notes() {}

  /** Returns a line of plain text. */
  static ContextBlock of(String text) {
    return ContextBlock.builder().elements(List.of(plain(text))).build();
  }

  /** Returns only such a line. */
  static List<LayoutBlock> only(String text) {
    return List.of(of(text));
  }

  /**
   * Returns a line with a link.
   *
   * @param before empty for nothing
   * @param url a web address without white space
   * @param title the link's text; only characters that would end the link are escaped
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
