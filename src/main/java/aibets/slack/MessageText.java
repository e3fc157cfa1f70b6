package aibets.slack;

import aibets.desk.PlainText;
import com.slack.api.model.Attachment;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the text of a message with Slack's markup, from its text, otherwise its blocks,
 * otherwise its attachments (forwarded messages and those of other apps).
 */
final class MessageText {

  private static final int MAX_CHARACTERS = 4_000;

  private MessageText() {}

  /** Returns the text; empty if there is none. */
  static String of(
      @Nullable String text,
      @Nullable List<LayoutBlock> blocks,
      @Nullable List<Attachment> attachments) {
    String typed = text == null ? "" : text;
    return Stream.of(typed, typed + " " + blocks(blocks), typed + " " + attachments(attachments))
        .filter(words -> !SlackText.plain(words).isEmpty())
        .findFirst()
        .map(words -> words.equals(typed) ? typed : cut(words.strip()))
        .orElse(typed);
  }

  private static String cut(String words) {
    return PlainText.cut(words, MAX_CHARACTERS).text();
  }

  private static String attachments(@Nullable List<Attachment> attachments) {
    return all(attachments).map(MessageText::attachment).collect(Collectors.joining(" "));
  }

  private static String attachment(Attachment attachment) {
    Stream<String> forwarded =
        all(attachment.getMessageBlocks())
            .flatMap(each -> Optional.ofNullable(each.getMessage()).stream())
            .map(message -> blocks(message.getBlocks()));
    return Stream.concat(
            Stream.of(text(attachment.getText()), blocks(attachment.getBlocks())),
            Stream.concat(forwarded, Stream.of(text(attachment.getFallback()))))
        .filter(words -> !words.isBlank())
        .findFirst()
        .orElse("");
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String blocks(@Nullable List<LayoutBlock> blocks) {
    return all(blocks).map(MessageText::block).collect(Collectors.joining("\n"));
  }

  private static String block(LayoutBlock block) {
    if (block instanceof SectionBlock section && section.getText() != null) {
      return text(section.getText().getText());
    }
    return block instanceof RichTextBlock rich
        ? all(rich.getElements()).map(MessageText::element).collect(Collectors.joining("\n"))
        : "";
  }

  /** Returns the text of a list, quote or line, or of a part of one. */
  private static String element(Object element) {
    if (element instanceof RichTextListElement list) {
      return all(list.getElements()).map(MessageText::element).collect(Collectors.joining("\n"));
    }
    if (element instanceof RichTextQuoteElement quote) {
      return "&gt; " + parts(quote.getElements());
    }
    if (element instanceof RichTextPreformattedElement code) {
      return parts(code.getElements());
    }
    return element instanceof RichTextSectionElement line ? parts(line.getElements()) : "";
  }

  private static String parts(@Nullable List<RichTextElement> parts) {
    return all(parts).map(MessageText::part).collect(Collectors.joining());
  }

  private static String part(RichTextElement part) {
    if (part instanceof RichTextSectionElement.Text words) {
      return SlackText.escape(text(words.getText()));
    }
    if (part instanceof RichTextSectionElement.Link link) {
      return SlackText.escape(text(link.getText() == null ? link.getUrl() : link.getText()));
    }
    return part instanceof RichTextSectionElement.User user ? "<@" + user.getUserId() + ">" : "";
  }

  private static <T> Stream<T> all(@Nullable List<T> list) {
    return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
  }
}
