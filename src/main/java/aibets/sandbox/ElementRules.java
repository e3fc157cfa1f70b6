package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Slack's rules for elements of blocks: buttons, menus, inputs. Assigns missing action_ids. */
final class ElementRules {

  private static final Set<String> SHOWN = Set.of("image", "plain_text", "mrkdwn");

  private final Violations violations;
  private final TextRules texts;

  ElementRules(Violations violations, TextRules texts) {
    this.violations = violations;
    this.texts = texts;
  }

  void all(JsonNode elements, Set<String> allowed, String pointer) {
    Set<String> ids = new HashSet<>();
    int i = 0;
    for (JsonNode element : elements) {
      String place = pointer + "/" + i++;
      one(element, allowed, place);
      Json.text(element, "action_id")
          .filter(id -> !ids.add(id))
          .ifPresent(id -> violations.add("action_id '" + id + "' already exists", place));
    }
  }

  void one(JsonNode element, Set<String> allowed, String pointer) {
    String type = element.path("type").asText();
    if (!allowed.contains(type)) {
      violations.add("unsupported type: " + type, pointer + "/type");
      return;
    }
    violations.checkLength(element.path("action_id"), Rule.ACTION_ID, pointer + "/action_id");
    texts.optionalPlain(element, "placeholder", Rule.PLACEHOLDER, pointer);
    confirm(element, pointer);
    byType(type, element, pointer);
    if (!SHOWN.contains(type)) {
      name(element, pointer);
    }
  }

  private static void name(JsonNode element, String pointer) {
    if (element instanceof ObjectNode object && !object.has("action_id")) {
      object.put("action_id", "a" + Integer.toString(pointer.hashCode() & 0xffffff, 36));
    }
  }

  private void byType(String type, JsonNode element, String pointer) {
    switch (type) {
      case "button" -> button(element, pointer);
      case "overflow" -> texts.options(element, Rule.OVERFLOW_OPTIONS, true, pointer);
      case "static_select", "multi_static_select" -> select(element, pointer);
      case "checkboxes", "radio_buttons" -> texts.options(element, Rule.CHOICES, false, pointer);
      case "image" -> image(element, pointer);
      case "feedback_buttons" -> feedback(element, pointer);
      case "icon_button" -> {
        violations.checkText(element, "icon", pointer);
        texts.plain(element, "text", Rule.BUTTON_TEXT, pointer);
      }
      default -> {
        if (SHOWN.contains(type)) {
          texts.any(element, Rule.SECTION_TEXT, pointer);
        }
      }
    }
  }

  private void button(JsonNode button, String pointer) {
    texts.plain(button, "text", Rule.BUTTON_TEXT, pointer);
    violations.checkLength(button.path("value"), Rule.BUTTON_VALUE, pointer + "/value");
    violations.checkLength(button.path("url"), Rule.BUTTON_URL, pointer + "/url");
    if (button.has("style")
        && !Set.of("primary", "danger").contains(button.path("style").asText())) {
      violations.add("must be primary or danger", pointer + "/style");
    }
  }

  private void select(JsonNode select, String pointer) {
    if (select.has("option_groups")) {
      int i = 0;
      for (JsonNode group : select.path("option_groups")) {
        texts.options(group, Rule.SELECT_OPTIONS, true, pointer + "/option_groups/" + i++);
      }
    } else {
      texts.options(select, Rule.SELECT_OPTIONS, true, pointer);
    }
  }

  void image(JsonNode image, String pointer) {
    if (!image.has("slack_file")) {
      violations.checkText(image, "image_url", pointer);
    }
    violations.checkText(image, "alt_text", pointer);
    violations.checkLength(image.path("image_url"), Rule.IMAGE_URL, pointer + "/image_url");
    violations.checkLength(image.path("alt_text"), Rule.IMAGE_ALT, pointer + "/alt_text");
  }

  private void feedback(JsonNode element, String pointer) {
    for (String side : new String[] {"positive_button", "negative_button"}) {
      JsonNode button = element.path(side);
      String place = pointer + "/" + side;
      texts.plain(button, "text", Rule.BUTTON_TEXT, place);
      violations.checkText(button, "value", place);
      violations.checkLength(button.path("value"), Rule.BUTTON_VALUE, place + "/value");
    }
  }

  private void confirm(JsonNode element, String pointer) {
    if (element.has("confirm")) {
      String place = pointer + "/confirm";
      texts.plain(element.path("confirm"), "title", Rule.OPTION_VALUE, place);
      texts.any(element.path("confirm"), "text", Rule.OPTION_VALUE, place);
    }
  }
}
