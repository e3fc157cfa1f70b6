package aibets.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The text of a Slack message without markup. */
final class SlackExportText {

  private static final Pattern REFERENCE =
      Pattern.compile("<(?<kind>[@#!]?)(?<target>[^<>|]{0,2000})(?:\\|(?<name>[^<>]{0,500}))?>");

  private static final Pattern STRUCK =
      Pattern.compile("(?<![\\w~`])~(?=[^\\s~])(?:[^~`\\n]{0,300}[^\\s~])?~(?![\\w~`])");

  private static final Pattern MARKS =
      Pattern.compile("(?<![\\w*_~`])([*_~`])(?=\\S)([^\\n]{0,300}?\\S)\\1(?![\\w*_~`])");

  private static final Pattern EMOJI = Pattern.compile(":[a-z0-9_+'-]+:");
  private static final Pattern CODE = Pattern.compile("```\\n?(.*?)```", Pattern.DOTALL);

  private SlackExportText() {}

  /**
   * Returns the message as written, or the words of its blocks if it has no text; then its
   * attachments, except previews of links.
   */
  static String of(JsonNode message) {
    StringBuilder text = new StringBuilder(message.path("text").asText(""));
    if (text.toString().isBlank()) {
      text.append(SlackBlocks.words(message.path("blocks")));
    }
    for (JsonNode box : message.path("attachments")) {
      boolean isPreview = box.has("from_url") && !box.path("is_share").asBoolean();
      if (!isPreview) {
        text.append(text.isEmpty() ? "" : "\n").append(attached(box));
      }
    }
    return text.toString();
  }

  private static String attached(JsonNode box) {
    String words = box.path("text").asText("");
    return words.isBlank() ? box.path("fallback").asText("") : words;
  }

  static void write(String text, Map<String, String> names, OutlineBuilder outline) {
    String[] parts = CODE.split(text, -1);
    var codes = CODE.matcher(text).results().map(code -> code.group(1)).toList();
    for (int i = 0; i < parts.length; i++) {
      plain(parts[i], names).lines().filter(line -> !line.isBlank()).forEach(outline::typed);
      if (i < codes.size()) {
        outline.code(unescaped(codes.get(i)));
      }
    }
  }

  /** Returns plain lines, without formatting marks. */
  static String plain(String text, Map<String, String> names) {
    String read = REFERENCE.matcher(text).replaceAll(found -> quoted(reference(found, names)));
    read = STRUCK.matcher(read).replaceAll("");
    for (int i = 0; i < 3; i++) {
      read = MARKS.matcher(read).replaceAll("$2");
    }
    return unescaped(EMOJI.matcher(read).replaceAll("").replaceAll("(?m)^&gt; ?", ""));
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  private static String reference(MatchResult found, Map<String, String> names) {
    String kind = found.group(1);
    String target = found.group(2);
    String name = found.group(3) == null ? "" : found.group(3);
    if (kind.equals("@")) {
      return "@" + (name.isEmpty() ? names.getOrDefault(target, "somebody") : name);
    }
    if (kind.equals("#")) {
      return "#" + (name.isEmpty() ? "channel" : name);
    }
    if (kind.equals("!")) {
      return name.isEmpty() ? "@" + target.replaceFirst("\\^.*", "") : name;
    }
    return name.isEmpty() ? target.replaceFirst("^mailto:", "") : name;
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
