package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds buttons, menus and inputs in blocks, and encodes what a user chooses in them. */
final class Elements {

  /** The member with the picked or typed value, for elements with a plain value. */
  private static final Map<String, String> VALUES =
      Map.of(
          "datepicker", "selected_date",
          "timepicker", "selected_time",
          "datetimepicker", "selected_date_time",
          "users_select", "selected_user",
          "conversations_select", "selected_conversation",
          "channels_select", "selected_channel",
          "multi_users_select", "selected_users",
          "multi_conversations_select", "selected_conversations",
          "multi_channels_select", "selected_channels");

  /** An element and its block. */
  record Found(JsonNode block, JsonNode element) {

    String actionId() {
      return element.path("action_id").asText();
    }

    String blockId() {
      return block.path("block_id").asText();
    }
  }

  private Elements() {}

  static List<Found> all(JsonNode blocks) {
    List<Found> found = new ArrayList<>();
    for (JsonNode block : blocks) {
      block.path("elements").forEach(element -> found.add(new Found(block, element)));
      block.path("actions").forEach(element -> found.add(new Found(block, element)));
      block
          .path("elements")
          .forEach(
              card -> card.path("actions").forEach(element -> found.add(new Found(card, element))));
      for (String member : new String[] {"accessory", "element"}) {
        if (block.has(member)) {
          found.add(new Found(block, block.path(member)));
        }
      }
    }
    return found.stream().filter(each -> !each.actionId().isEmpty()).toList();
  }

  /**
   * Finds an element by its action_id.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Found named(JsonNode blocks, String actionId) {
    return all(blocks).stream()
        .filter(found -> found.actionId().equals(actionId))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No element has the action_id '"
                        + actionId
                        + "', only "
                        + all(blocks).stream().map(Found::actionId).toList()));
  }

  /** Returns the element's type and the choice, in the format of actions and view states. */
  static ObjectNode chosen(JsonNode element, JsonNode choice) {
    String type = element.path("type").asText();
    ObjectNode chosen = Json.object().put("type", type);
    switch (type) {
      case "button", "icon_button" -> {
        chosen.set("text", element.path("text"));
        Json.text(element, "value").ifPresent(value -> chosen.put("value", value));
      }
      case "overflow", "static_select", "radio_buttons" ->
          option(element, choice.asText()).ifPresent(o -> chosen.set("selected_option", o));
      case "checkboxes", "multi_static_select" ->
          chosen.set("selected_options", options(element, choice));
      default -> chosen.set(VALUES.getOrDefault(type, "value"), value(choice));
    }
    return chosen;
  }

  private static JsonNode value(JsonNode choice) {
    return choice.asText().isEmpty() && !choice.isContainerNode() ? NullNode.getInstance() : choice;
  }

  private static Optional<JsonNode> option(JsonNode element, String value) {
    List<JsonNode> options = new ArrayList<>();
    element.path("options").forEach(options::add);
    element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
    return options.stream()
        .filter(option -> option.path("value").asText().equals(value))
        .findFirst();
  }

  private static ArrayNode options(JsonNode element, JsonNode values) {
    ArrayNode options = Json.array();
    values.forEach(value -> option(element, value.asText()).ifPresent(options::add));
    return options;
  }

  /**
   * Returns the state of a view.
   *
   * @param choices what was chosen or typed, by action_id
   */
  static ObjectNode state(JsonNode blocks, JsonNode choices) {
    ObjectNode values = Json.object();
    for (Found found : all(blocks)) {
      if (found.block().path("type").asText().equals("input") || choices.has(found.actionId())) {
        values
            .withObjectProperty(found.blockId())
            .set(found.actionId(), chosen(found.element(), choices.path(found.actionId())));
      }
    }
    return Json.object().set("values", values);
  }
}
