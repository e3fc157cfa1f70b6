package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with blocks or a view, with a pointer to each place. */
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

  /** That an array has elements. */
  void checkSome(JsonNode parent, String member, String pointer) {
    if (parent.path(member).isEmpty()) {
      add("missing required field: " + member, pointer);
    }
  }

  /** That a text has characters. */
  void checkText(JsonNode parent, String member, String pointer) {
    if (Json.text(parent, member).isEmpty()) {
      add("missing required field: " + member, pointer);
    }
  }

  List<String> found() {
    return List.copyOf(found);
  }

  /** Refuses with what was found, if anything. */
  void throwIfAny(String error) {
    if (!found.isEmpty()) {
      throw new Refusal(error, found());
    }
  }
}
