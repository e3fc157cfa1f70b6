package aibets.slack;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Removes Slack's markup from typed text: mentions, emoji codes, bullets and formatting marks are
 * dropped, links and channels are replaced by their labels, entities are decoded
 * (docs.slack.dev/messaging/formatting-message-text). Quoted lines above other text are left out.
 */
final class SlackText {

  private static final Pattern MARKUP =
      Pattern.compile("<([@#!]|https?://|mailto:|tel:)([^<>|]*)(?:\\|([^<>]*))?>");

  private static final Pattern QUOTED = Pattern.compile("(?m)^[ \\t]{0,20}+(?:&gt;|>)+ ?");
  private static final Pattern BULLET = Pattern.compile("(?m)^[ \\t]{0,20}+[•◦▪‣][ \\t]*+");

  /** An emoji code, but not the colons in a time of day. */
  private static final Pattern EMOJI =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}:]):(?=[a-z0-9_+'-]{0,60}[a-z]|[+-]1:|100:)[a-z0-9_+'-]{1,60}:(?::skin-tone-\\d:)?");

  /** Formatting marks around words, not within them. */
  private static final Pattern STYLED =
      Pattern.compile("(?<![\\p{L}\\p{N}])([*_~])(?=\\S)([^\\n*_~]*?\\S)\\1(?![\\p{L}\\p{N}])");

  private static final Pattern CODE = Pattern.compile("`+");
  private static final String OPENING = "\"“„«‘'";
  private static final String CLOSING = "\"””»’'";

  private SlackText() {}

  static String plain(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String bare = MARKUP.matcher(text).replaceAll(match -> quoted(replacement(match)));
    return withoutQuotationMarks(decode(unstyled(withoutQuotedLines(bare))).strip());
  }

  /** Removes quoted lines above a question; a quote alone is the question. */
  private static String withoutQuotedLines(String text) {
    String rest =
        text.lines()
            .filter(line -> !QUOTED.matcher(line).lookingAt())
            .collect(Collectors.joining("\n"));
    return rest.isBlank() || rest.length() == text.length()
        ? QUOTED.matcher(text).replaceAll("")
        : rest;
  }

  /** Removes formatting marks, twice for bold italics. */
  private static String unstyled(String text) {
    String plain = EMOJI.matcher(BULLET.matcher(text).replaceAll("")).replaceAll(" ");
    String once = STYLED.matcher(CODE.matcher(plain).replaceAll("")).replaceAll("$2");
    return STYLED.matcher(once).replaceAll("$2");
  }

  /** Removes quotation marks around the whole text. */
  private static String withoutQuotationMarks(String text) {
    if (text.length() < 3) {
      return text;
    }
    int mark = OPENING.indexOf(text.charAt(0));
    int last = text.length() - 1;
    String inner = text.substring(1, last);
    return mark >= 0
            && CLOSING.charAt(mark) == text.charAt(last)
            && inner.indexOf(text.charAt(0)) < 0
            && inner.indexOf(text.charAt(last)) < 0
        ? inner.strip()
        : text;
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

  /** Decodes entities, the ampersand last, so that typed entities are preserved. */
  private static String decode(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** Escapes text for Slack: docs.slack.dev/messaging/formatting-message-text#escaping. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
