package aibets.corpus;

import com.fasterxml.jackson.databind.JsonNode;

/** The words of a Slack message that has only blocks, in the markup of Slack's messages. */
final class SlackBlocks {

  private static final int MAX_DEPTH = 20;

  private SlackBlocks() {}

  /** Returns a line for each paragraph, list item and field; empty if there are no words. */
  static String words(JsonNode blocks) {
    StringBuilder words = new StringBuilder();
    add(blocks, words, 0);
    return words.toString();
  }

  private static void add(JsonNode elements, StringBuilder words, int depth) {
    for (JsonNode element : elements) {
      if (depth < MAX_DEPTH) {
        element(element, words, depth);
      }
    }
  }

  private static void element(JsonNode element, StringBuilder words, int depth) {
    switch (element.path("type").asText("")) {
      case "text" -> text(element, words);
      case "link" -> words.append(escaped(element.path("text").asText(url(element))));
      case "user" -> words.append("<@").append(element.path("user_id").asText("")).append('>');
      case "section", "header", "mrkdwn", "plain_text" -> {
        JsonNode text = element.path("text");
        words.append(text.isTextual() ? text.asText() : text.path("text").asText("")).append('\n');
        add(element.path("fields"), words, depth + 1);
      }
      case "rich_text_preformatted" -> {
        words.append("```");
        add(element.path("elements"), words, depth + 1);
        words.append("```\n");
      }
      default -> {
        add(element.path("elements"), words, depth + 1);
        words.append('\n');
      }
    }
  }

  private static void text(JsonNode element, StringBuilder words) {
    if (!element.path("style").path("strike").asBoolean()) {
      words.append(escaped(element.path("text").asText("")));
    }
  }

  private static String url(JsonNode element) {
    return element.path("url").asText("");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
