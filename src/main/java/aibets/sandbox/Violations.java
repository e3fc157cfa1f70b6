package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Collects violations in blocks or a view, each with a pointer to its place. */
final class Violations {

  private final List<String> found = new ArrayList<>();

  void add(String problem, String pointer) {
    found.add("[ERROR] " + problem + " [json-pointer:" + pointer + "]");
  }

  void checkLength(JsonNode text, Rule rule, String pointer) {
    if (text.asText("").length() > rule.limit()) {
      add("must be less than " + (rule.limit() + 1) + " characters", pointer);
    }
  }

  void checkSize(JsonNode array, Rule rule, String pointer) {
    if (array.size() > rule.limit()) {
      add("no more than " + rule.limit() + " items allowed", pointer);
    }
  }

  /** Checks that an array is not empty. */
  void checkSome(JsonNode parent, String member, String pointer) {
    if (parent.path(member).isEmpty()) {
      add("missing required field: " + member, pointer);
    }
  }

  /** Checks that a text is not empty. */
  void checkText(JsonNode parent, String member, String pointer) {
    if (Json.text(parent, member).isEmpty()) {
      add("missing required field: " + member, pointer);
    }
  }

  List<String> found() {
    return List.copyOf(found);
  }

  /** Throws a refusal if there are any violations. */
  void throwIfAny(String error) {
    if (!found.isEmpty()) {
      throw new Refusal(error, found());
    }
  }
}
