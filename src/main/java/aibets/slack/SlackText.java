package aibets.slack;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, without Slack's markup: mentions are dropped, links and channels give way to
 * their labels, entities are decoded (docs.slack.dev/messaging/formatting-message-text).
 */
final class SlackText {

  private static final Pattern MARKUP =
      Pattern.compile("<([@#!]|https?://|mailto:|tel:)([^<>|]*)(?:\\|([^<>]*))?>");

  private SlackText() {}

  static String plain(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String bare = MARKUP.matcher(text).replaceAll(match -> quoted(replacement(match)));
    return decode(bare).strip();
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private static String replacement(MatchResult match) {
    String kind = match.group(1);
    String label = match.group(3) == null ? "" : match.group(3);
    return switch (kind) {
      case "@" -> " ";
      case "!" -> match.group(2).startsWith("date^") ? label : " ";
      case "#" -> label;
      case "mailto:", "tel:" -> label.isEmpty() ? match.group(2) : label;
      default -> label.isEmpty() ? kind + match.group(2) : label;
    };
  }

  /** The ampersand last: what was typed as an entity stays one. */
  private static String decode(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
