package aibets.httpmode;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Determines which installation of the app a payload of Slack is for. In a channel that workspaces
 * share, an event names the installation that may see it under {@code authorizations}, which need
 * not be the workspace of the author.
 */
final class Installed {

  private static final String TEAM = "team";
  private static final String ORGANIZATION = "enterprise";

  private Installed() {}

  /** Returns the id of a workspace, or of an organization that has the app for all of them. */
  static Optional<String> id(JsonObject payload) {
    JsonElement authorizations = payload.get("authorizations");
    return authorizations instanceof JsonArray all
            && !all.isEmpty()
            && all.get(0) instanceof JsonObject first
        ? ofFields(first)
        : ofFields(payload);
  }

  private static Optional<String> ofFields(JsonObject fields) {
    Optional<String> organization = id(fields, ORGANIZATION);
    return text(fields, "is_enterprise_install").filter("true"::equals).isPresent()
        ? organization
        : id(fields, TEAM).or(() -> organization);
  }

  /** Returns the id of a team or enterprise, which is a field or a member of an object. */
  private static Optional<String> id(JsonObject fields, String name) {
    return fields.get(name) instanceof JsonObject named
        ? text(named, "id")
        : text(fields, name + "_id");
  }

  /** Returns the time of an event that ends the installation, to the second. */
  static Optional<Instant> endedAt(JsonObject payload) {
    if (!(payload.get("event") instanceof JsonObject event) || !isEnd(event)) {
      return Optional.empty();
    }
    return payload.get("event_time") instanceof JsonPrimitive time && isSeconds(time)
        ? Optional.of(Instant.ofEpochSecond(time.getAsLong()))
        : Optional.of(Clock.systemUTC().instant());
  }

  private static boolean isSeconds(JsonPrimitive time) {
    return time.isNumber() && time.getAsString().matches("\\d{1,10}");
  }

  /** Whether the app was uninstalled or its bot token revoked; tokens of users do not matter. */
  private static boolean isEnd(JsonObject event) {
    String type = text(event, "type").orElse("");
    return type.equals("app_uninstalled")
        || (type.equals("tokens_revoked")
            && event.get("tokens") instanceof JsonObject tokens
            && tokens.get("bot") instanceof JsonArray bots
            && !bots.isEmpty());
  }

  private static Optional<String> text(JsonObject fields, String name) {
    return fields.get(name) instanceof JsonPrimitive value
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }
}
