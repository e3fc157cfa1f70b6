package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Slack's rules for blocks: docs.slack.dev/reference/block-kit. */
final class BlockRules {

  private static final Set<String> MENUS =
      Set.of(
          "overflow",
          "static_select",
          "multi_static_select",
          "users_select",
          "multi_users_select",
          "conversations_select",
          "multi_conversations_select",
          "channels_select",
          "multi_channels_select",
          "checkboxes",
          "radio_buttons",
          "datepicker",
          "timepicker",
          "datetimepicker");

  private static final Set<String> ACTIONS = with(MENUS, "button");
  private static final Set<String> ACCESSORIES = with(ACTIONS, "image");
  private static final Set<String> CONTEXT = Set.of("image", "plain_text", "mrkdwn");
  private static final Set<String> CONTEXT_ACTIONS = Set.of("feedback_buttons", "icon_button");
  private static final Set<String> INPUTS =
      with(MENUS, "plain_text_input", "email_text_input", "url_text_input", "number_input");

  /** Documented block types whose contents are not checked. */
  private static final Set<String> UNCHECKED =
      Set.of("video", "file", "alert", "plan", "task_card");

  private final Violations violations;
  private final TextRules texts;
  private final ElementRules elements;
  private final RichTextRules richTexts;
  private final TableRules tables;
  private final CardRules cards;

  BlockRules(Violations violations) {
    this.violations = violations;
    this.texts = new TextRules(violations);
    this.elements = new ElementRules(violations, texts);
    this.richTexts = new RichTextRules(violations);
    this.tables = new TableRules(violations, richTexts);
    this.cards = new CardRules(violations, texts, elements);
  }

  private static Set<String> with(Set<String> set, String... more) {
    Set<String> all = new HashSet<>(set);
    all.addAll(Set.of(more));
    return Set.copyOf(all);
  }

  /** Checks blocks and assigns missing ids. */
  void check(JsonNode blocks, Rule most, String pointer) {
    violations.checkSize(blocks, most, pointer);
    Set<String> ids = new HashSet<>();
    int markdown = 0;
    int i = 0;
    for (JsonNode block : blocks) {
      String place = pointer + "/" + i;
      violations.checkLength(block.path("block_id"), Rule.BLOCK_ID, place + "/block_id");
      Json.text(block, "block_id")
          .filter(id -> !ids.add(id))
          .ifPresent(id -> violations.add("block_id '" + id + "' already exists", place));
      block(block, place);
      markdown += markdown(block);
      name(block, i++);
    }
    if (markdown > Rule.MARKDOWN_TEXT.limit()) {
      violations.add(
          "markdown is more than " + Rule.MARKDOWN_TEXT.limit() + " characters", pointer);
    }
  }

  private static int markdown(JsonNode block) {
    return block.path("type").asText().equals("markdown")
        ? block.path("text").asText().length()
        : 0;
  }

  private static void name(JsonNode block, int number) {
    if (block instanceof ObjectNode object && !object.has("block_id")) {
      object.put("block_id", "b" + number + Integer.toString(object.hashCode() & 0xffff, 36));
    }
  }

  private void block(JsonNode block, String pointer) {
    String type = block.path("type").asText();
    switch (type) {
      case "section" -> section(block, pointer);
      case "rich_text" -> richTexts.check(block, pointer);
      case "divider" -> {}
      case "header" -> texts.plain(block, "text", Rule.HEADER_TEXT, pointer);
      case "image" -> elements.image(block, pointer);
      case "markdown" -> violations.checkText(block, "text", pointer);
      case "context" -> elements(block, CONTEXT, Rule.CONTEXT_ELEMENTS, pointer);
      case "context_actions" -> elements(block, CONTEXT_ACTIONS, Rule.CONTEXT_ACTIONS, pointer);
      case "actions" -> elements(block, ACTIONS, Rule.ACTIONS_ELEMENTS, pointer);
      case "input" -> input(block, pointer);
      case "table" -> tables.check(block, pointer);
      case "card" -> cards.card(block, pointer);
      case "carousel" -> cards.carousel(block, pointer);
      default -> {
        if (!UNCHECKED.contains(type)) {
          violations.add("unsupported type: " + type, pointer + "/type");
        }
      }
    }
  }

  private void elements(JsonNode block, Set<String> allowed, Rule most, String pointer) {
    violations.checkSome(block, "elements", pointer);
    violations.checkSize(block.path("elements"), most, pointer + "/elements");
    elements.all(block.path("elements"), allowed, pointer + "/elements");
  }

  private void section(JsonNode block, String pointer) {
    if (block.has("text") || !block.has("fields")) {
      texts.any(block, "text", Rule.SECTION_TEXT, pointer);
    }
    violations.checkSize(block.path("fields"), Rule.SECTION_FIELDS, pointer + "/fields");
    int i = 0;
    for (JsonNode field : block.path("fields")) {
      texts.any(field, Rule.FIELD_TEXT, pointer + "/fields/" + i++);
    }
    if (block.has("accessory")) {
      elements.one(block.path("accessory"), ACCESSORIES, pointer + "/accessory");
    }
  }

  private void input(JsonNode block, String pointer) {
    texts.plain(block, "label", Rule.INPUT_LABEL, pointer);
    texts.optionalPlain(block, "hint", Rule.INPUT_LABEL, pointer);
    elements.one(block.path("element"), INPUTS, pointer + "/element");
  }
}
