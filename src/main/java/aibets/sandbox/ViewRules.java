package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Slack's rules for modals and Homes: docs.slack.dev/reference/views. */
final class ViewRules {

  private static final String INVALID = Rule.VIEW_BLOCKS.error();

  private ViewRules() {}

  /**
   * Checks a view and assigns ids to its blocks.
   *
   * @param type expected by the method: {@code modal} or {@code home}
   * @throws Refusal if it is invalid
   */
  static ObjectNode checked(JsonNode view, String type) {
    Violations violations = new Violations();
    if (!type.equals(view.path("type").asText())) {
      violations.add("must be " + type, "/view/type");
    }
    violations.checkLength(
        view.path("private_metadata"), Rule.PRIVATE_METADATA, "/view/private_metadata");
    violations.checkLength(view.path("callback_id"), Rule.CALLBACK_ID, "/view/callback_id");
    if (type.equals("modal")) {
      modal(view, violations);
    }
    violations.checkSome(view, "blocks", "/view");
    new BlockRules(violations).check(view.path("blocks"), Rule.VIEW_BLOCKS, "/view/blocks");
    violations.throwIfAny(INVALID);
    if (view.toString().length() > Rule.VIEW_CHARACTERS.limit()) {
      throw Rule.VIEW_CHARACTERS.broken();
    }
    return view.deepCopy();
  }

  private static void modal(JsonNode view, Violations violations) {
    TextRules texts = new TextRules(violations);
    texts.plain(view, "title", Rule.VIEW_TITLE, "/view");
    texts.optionalPlain(view, "submit", Rule.VIEW_BUTTON, "/view");
    texts.optionalPlain(view, "close", Rule.VIEW_BUTTON, "/view");
    for (JsonNode block : view.path("blocks")) {
      if (block.path("type").asText().equals("input") && !view.has("submit")) {
        violations.add("missing required field: submit", "/view");
        return;
      }
    }
  }
}
