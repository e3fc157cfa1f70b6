package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * A message as Slack sends it if it is more than typed text: with a file, forwarded, or with blocks
 * only (docs.slack.dev/reference/events/message). Immutable.
 *
 * @param text as typed; names such as {@code @ada} become mentions; may be empty
 * @param kind of message
 * @param broadcast whether a reply is also sent to the channel
 */
public record ComposedMessage(String text, Kind kind, boolean broadcast) {

  /** The kind of a message. */
  public enum Kind {
    /** Plain typed text. */
    TYPED,
    /** With a file; subtype {@code file_share}. */
    WITH_FILE,
    /** Written with {@code /me}; subtype {@code me_message}. */
    OF_ME,
    /** In a rich_text block, with empty {@code text}. */
    IN_RICH_TEXT,
    /** In a section, with empty {@code text}. */
    IN_SECTION,
    /** A forwarded message: everything after the first line is in an attachment. */
    FORWARDED
  }

  /** Creates a message. */
  public static ComposedMessage of(Kind kind, String text) {
    return new ComposedMessage(text, kind, false);
  }

  /** Returns a copy that, as a reply, is also sent to the channel. */
  public ComposedMessage alsoToChannel() {
    return new ComposedMessage(text, kind, true);
  }

  ObjectNode content(Typed typed) {
    String stored = typed.stored(text);
    ObjectNode content = Json.object().put("text", stored);
    switch (kind) {
      case TYPED -> {}
      case WITH_FILE -> file(content.put("subtype", "file_share").put("upload", false));
      case OF_ME -> content.put("subtype", "me_message");
      case IN_RICH_TEXT -> richText(content.put("text", ""), stored);
      case IN_SECTION -> section(content.put("text", ""), stored);
      case FORWARDED -> {
        int comment = Math.max(0, stored.indexOf('\n'));
        forwarded(content.put("text", stored.substring(0, comment)), stored.substring(comment));
      }
    }
    return content;
  }

  private static void file(ObjectNode content) {
    content
        .putArray("files")
        .addObject()
        .put("id", String.format(Locale.ROOT, "F%08X", content.hashCode()))
        .put("name", "plan.pdf")
        .put("title", "plan.pdf")
        .put("mimetype", "application/pdf")
        .put("filetype", "pdf")
        .put("mode", "hosted")
        .put("size", 14_035);
  }

  /** Mentions become separate elements. */
  private static void richText(ObjectNode content, String stored) {
    ObjectNode block = content.putArray("blocks").addObject().put("type", "rich_text");
    ArrayNode parts =
        block
            .put("block_id", "typed")
            .putArray("elements")
            .addObject()
            .put("type", "rich_text_section")
            .putArray("elements");
    for (String part : stored.split("(?=<@\\w+>)|(?<=<@\\w{1,20}>)", -1)) {
      if (part.startsWith("<@")) {
        String user = part.substring(2, part.length() - 1);
        parts.addObject().put("type", "user").put("user_id", user);
      } else if (!part.isEmpty()) {
        parts.addObject().put("type", "text").put("text", part);
      }
    }
  }

  private static void section(ObjectNode content, String stored) {
    content
        .putArray("blocks")
        .addObject()
        .put("type", "section")
        .put("block_id", "typed")
        .putObject("text")
        .put("type", "mrkdwn")
        .put("text", stored);
  }

  private static void forwarded(ObjectNode content, String stored) {
    content
        .putArray("attachments")
        .addObject()
        .put("id", 1)
        .put("is_msg_unfurl", true)
        .put("is_share", true)
        .put("author_name", "Ben")
        .put("channel_id", "C0RANDOM")
        .put("from_url", "https://sandbox.slack.com/archives/C0RANDOM/p1")
        .put("fallback", stored.strip())
        .put("text", stored.strip());
  }
}
