package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown for a call that Slack rejects, with Slack's error code. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY_REQUESTS = 429;

  private final String error;
  private final int status;
  private final transient Map<String, String> members;
  private final transient List<String> messages;
  private final @Nullable Duration retryAfter;

  Refusal(String error) {
    this(error, List.of());
  }

  /** Creates a refusal with messages for {@code response_metadata}. */
  Refusal(String error, List<String> messages) {
    this(error, 200, Map.of(), List.copyOf(messages), null);
  }

  private Refusal(
      String error,
      int status,
      Map<String, String> members,
      List<String> messages,
      @Nullable Duration retryAfter) {
    super(messages.isEmpty() ? error : error + ": " + String.join("; ", messages));
    this.error = error;
    this.status = status;
    this.members = Map.copyOf(members);
    this.messages = messages;
    this.retryAfter = retryAfter;
  }

  static Refusal missingScope(String needed, String provided) {
    return new Refusal(
        Rule.SCOPES.error(), 200, Map.of("needed", needed, "provided", provided), List.of(), null);
  }

  static Refusal rateLimited(Duration wait) {
    return new Refusal(Rule.TIER_2.error(), TOO_MANY_REQUESTS, Map.of(), List.of(), wait);
  }

  static Refusal status(int status, String error) {
    return new Refusal(error, status, Map.of(), List.of(), null);
  }

  String error() {
    return error;
  }

  int status() {
    return status;
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("ok", false).put("error", error);
    members.forEach(json::put);
    if (!messages.isEmpty()) {
      json.putObject("response_metadata").set("messages", Json.array(messages));
    }
    return json;
  }
}
