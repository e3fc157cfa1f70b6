package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The arguments of a call, from a form or JSON. */
record Arguments(ObjectNode values) {

  private static final String INVALID = "invalid_arguments";

  static Arguments ofForm(String body) {
    ObjectNode values = Json.object();
    for (String pair : body.isEmpty() ? new String[0] : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw new Refusal("invalid_form_data");
      }
      values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
    }
    return new Arguments(values);
  }

  static Arguments ofJson(String body) {
    return Json.parse(body)
        .filter(JsonNode::isObject)
        .map(node -> new Arguments((ObjectNode) node))
        .orElseThrow(() -> new Refusal("invalid_json"));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  String text(String name) {
    return optional(name)
        .orElseThrow(
            () -> new Refusal(INVALID, List.of("[ERROR] missing required field: " + name)));
  }

  Optional<String> optional(String name) {
    return Json.text(values, name);
  }

  boolean flag(String name) {
    return values.path(name).asBoolean();
  }

  int number(String name, int otherwise) {
    return values.path(name).asInt(otherwise);
  }

  /** Returns an argument that is JSON, directly or as a string. */
  Optional<JsonNode> json(String name) {
    JsonNode value = values.path(name);
    if (!value.isTextual()) {
      return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }
    return optional(name)
        .map(
            text ->
                Json.parse(text)
                    .filter(JsonNode::isContainerNode)
                    .orElseThrow(
                        () ->
                            name.equals("blocks")
                                ? Rule.BLOCKS_FORMAT.broken()
                                : new Refusal(INVALID, List.of("[ERROR] no JSON: " + name))));
  }
}
