package aibets.slack;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;

/** Creates blocks that are not parsed: no text in them can mention, link or format. */
final class RichText {

  private RichText() {}

  static RichTextBlock block(BlockElement... elements) {
    return RichTextBlock.builder().elements(List.of(elements)).build();
  }

  static RichTextBlock line(String text) {
    return block(section(List.of(text(text))));
  }

  static RichTextSectionElement section(List<RichTextElement> elements) {
    return RichTextSectionElement.builder().elements(elements).build();
  }

  static RichTextQuoteElement quote(String text) {
    return quote(List.of(text(text)));
  }

  static RichTextQuoteElement quote(List<RichTextElement> elements) {
    return RichTextQuoteElement.builder().elements(elements).build();
  }

  static RichTextElement text(String text) {
    return RichTextSectionElement.Text.builder().text(text).build();
  }

  static RichTextElement bold(String text) {
    return RichTextSectionElement.Text.builder()
        .text(text)
        .style(RichTextSectionElement.TextStyle.builder().bold(true).build())
        .build();
  }

  /** Returns a user's name; notifies only that user. */
  static RichTextElement person(String user) {
    return RichTextSectionElement.User.builder().userId(user).build();
  }

  /** Returns a channel's name, visible to users who may see the channel. */
  static RichTextElement channel(String id) {
    return RichTextSectionElement.Channel.builder().channelId(id).build();
  }

  static RichTextElement link(String url, String text) {
    return RichTextSectionElement.Link.builder().url(url).text(text).build();
  }
}
