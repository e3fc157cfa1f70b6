package aibets.httpmode;

import aibets.slack.KnownPayloads;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The body of a request from Slack: an event as JSON, or a form with a command or payload. */
final class RequestBody {

  private RequestBody() {}

  /** Whether Bolt knows the payload's type. */
  static boolean isKnown(String body) {
    return payload(body).filter(KnownPayloads::include).isPresent();
  }

  /** Returns the event or payload; of a command, its fields as strings. Empty for anything else. */
  static Optional<JsonObject> payload(String body) {
    try {
      return body.startsWith("{") ? json(body) : ofForm(body);
    } catch (JsonParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonObject> json(String text) {
    return text.startsWith("{") && JsonParser.parseString(text) instanceof JsonObject payload
        ? Optional.of(payload)
        : Optional.empty();
  }

  private static Optional<JsonObject> ofForm(String form) {
    JsonObject fields = new JsonObject();
    Arrays.stream(form.split("&", -1))
        .map(field -> field.split("=", 2))
        .filter(field -> field.length == 2 && !fields.has(field[0]))
        .forEach(field -> fields.addProperty(field[0], decoded(field[1])));
    JsonElement payload = fields.get("payload");
    return payload == null
        ? Optional.of(fields).filter(all -> all.has("command"))
        : json(payload.getAsString());
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
