package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Slack's rules for text objects and options. */
final class TextRules {

  private static final Set<String> PLAIN = Set.of("plain_text");
  private static final Set<String> ANY = Set.of("plain_text", "mrkdwn");

  private final Violations violations;

  TextRules(Violations violations) {
    this.violations = violations;
  }

  void plain(JsonNode parent, String member, Rule most, String pointer) {
    required(parent, member, PLAIN, most, pointer);
  }

  void any(JsonNode parent, String member, Rule most, String pointer) {
    required(parent, member, ANY, most, pointer);
  }

  void optionalPlain(JsonNode parent, String member, Rule most, String pointer) {
    if (parent.has(member)) {
      plain(parent, member, most, pointer);
    }
  }

  private void required(
      JsonNode parent, String member, Set<String> types, Rule most, String pointer) {
    if (!parent.path(member).isObject()) {
      violations.add("missing required field: " + member, pointer);
      return;
    }
    check(parent.path(member), types, most, pointer + "/" + member);
  }

  void any(JsonNode text, Rule most, String pointer) {
    check(text, ANY, most, pointer);
  }

  private void check(JsonNode text, Set<String> types, Rule most, String pointer) {
    if (!types.contains(text.path("type").asText())) {
      violations.add("must be one of " + types.stream().sorted().toList(), pointer + "/type");
    }
    if (text.path("text").asText("").isEmpty()) {
      violations.add("must be more than 0 characters", pointer + "/text");
    }
    violations.checkLength(text.path("text"), most, pointer + "/text");
  }

  /** Checks the options of a menu or group. */
  void options(JsonNode element, Rule most, boolean plainOnly, String pointer) {
    violations.checkSome(element, "options", pointer);
    violations.checkSize(element.path("options"), most, pointer + "/options");
    int i = 0;
    for (JsonNode option : element.path("options")) {
      String place = pointer + "/options/" + i++;
      required(option, "text", plainOnly ? PLAIN : ANY, Rule.OPTION_TEXT, place);
      violations.checkText(option, "value", place);
      violations.checkLength(option.path("value"), Rule.OPTION_VALUE, place + "/value");
      optionalPlain(option, "description", Rule.OPTION_TEXT, place);
    }
  }
}
