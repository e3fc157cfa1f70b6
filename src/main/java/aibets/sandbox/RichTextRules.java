package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Slack's rules for rich_text blocks. */
final class RichTextRules {

  /** The required member of each inline element. */
  private static final Map<String, String> REQUIRED =
      Map.of(
          "text", "text",
          "link", "url",
          "emoji", "name",
          "user", "user_id",
          "channel", "channel_id",
          "usergroup", "usergroup_id",
          "broadcast", "range",
          "date", "format",
          "color", "value");

  private static final Set<String> OF_INLINE =
      Set.of("rich_text_section", "rich_text_quote", "rich_text_preformatted");

  private final Violations violations;

  RichTextRules(Violations violations) {
    this.violations = violations;
  }

  void check(JsonNode block, String pointer) {
    violations.checkSome(block, "elements", pointer);
    int i = 0;
    for (JsonNode part : block.path("elements")) {
      part(part, pointer + "/elements/" + i++);
    }
  }

  private void part(JsonNode part, String pointer) {
    String type = part.path("type").asText();
    if (OF_INLINE.contains(type)) {
      inline(part, pointer);
    } else if (type.equals("rich_text_list")) {
      list(part, pointer);
    } else {
      violations.add("unsupported type: " + type, pointer + "/type");
    }
  }

  private void list(JsonNode list, String pointer) {
    if (!Set.of("bullet", "ordered").contains(list.path("style").asText())) {
      violations.add("must be bullet or ordered", pointer + "/style");
    }
    if (list.path("indent").asInt() > Rule.LIST_INDENT.limit()) {
      violations.add("must be at most " + Rule.LIST_INDENT.limit(), pointer + "/indent");
    }
    violations.checkSome(list, "elements", pointer);
    int i = 0;
    for (JsonNode item : list.path("elements")) {
      inline(item, pointer + "/elements/" + i++);
    }
  }

  private void inline(JsonNode part, String pointer) {
    int i = 0;
    for (JsonNode element : part.path("elements")) {
      String place = pointer + "/elements/" + i++;
      String required = REQUIRED.get(element.path("type").asText());
      if (required == null) {
        violations.add("unsupported type: " + element.path("type").asText(), place + "/type");
      } else if (element.path(required).asText("").isEmpty()) {
        violations.add("must be more than 0 characters", place + "/" + required);
      }
    }
  }
}
