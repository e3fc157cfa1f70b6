package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Slack's rules for messages. */
final class MessageRules {

  private MessageRules() {}

  /**
   * Returns the content of a message from the arguments of a call or a response URL.
   *
   * @throws Refusal if it is invalid
   */
  static ObjectNode content(Arguments arguments) {
    ObjectNode content = Json.object();
    String text = arguments.optional("text").orElse("");
    if (text.length() > Rule.TEXT.limit()) {
      throw Rule.TEXT.broken();
    }
    content.put("text", text);
    arguments.json("blocks").ifPresent(blocks -> content.set("blocks", blocks(blocks)));
    arguments.json("attachments").ifPresent(some -> content.set("attachments", attached(some)));
    arguments.json("metadata").ifPresent(metadata -> content.set("metadata", metadata));
    if (text.isBlank()
        && content.path("blocks").isEmpty()
        && content.path("attachments").isEmpty()) {
      throw Rule.SOMETHING_TO_SAY.broken();
    }
    return content;
  }

  static JsonNode blocks(JsonNode blocks) {
    if (!blocks.isArray()) {
      throw Rule.BLOCKS_FORMAT.broken();
    }
    Violations violations = new Violations();
    new BlockRules(violations).check(blocks, Rule.MESSAGE_BLOCKS, "/blocks");
    violations.throwIfAny(Rule.MESSAGE_BLOCKS.error());
    if (tables(blocks) > Rule.ONE_TABLE.limit()) {
      throw Rule.ONE_TABLE.broken("only_one_table_allowed");
    }
    if (blocks.toString().length() > Rule.BLOCKS_CHARACTERS.limit()) {
      throw Rule.BLOCKS_CHARACTERS.broken();
    }
    return blocks;
  }

  private static int tables(JsonNode blocks) {
    int tables = 0;
    for (JsonNode block : blocks) {
      tables += block.path("type").asText().equals("table") ? 1 : 0;
    }
    return tables;
  }

  private static JsonNode attached(JsonNode attachments) {
    if (attachments.size() > Rule.ATTACHMENTS.limit()) {
      throw Rule.ATTACHMENTS.broken();
    }
    attachments.forEach(
        attachment -> {
          if (attachment.has("blocks")) {
            blocks(attachment.path("blocks"));
          }
        });
    return attachments;
  }
}
