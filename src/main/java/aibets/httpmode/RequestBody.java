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
    try {
      return body.startsWith("{") ? isKnownJson(body) : isKnownForm(body);
    } catch (JsonParseException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isKnownJson(String json) {
    JsonElement element = JsonParser.parseString(json);
    return element instanceof JsonObject payload && KnownPayloads.include(payload);
  }

  private static boolean isKnownForm(String form) {
    Optional<String> payload = field(form, "payload=");
    return payload.map(RequestBody::isKnownJson).orElse(field(form, "command=").isPresent());
  }

  private static Optional<String> field(String form, String prefix) {
    return Arrays.stream(form.split("&", -1))
        .filter(field -> field.startsWith(prefix))
        .map(field -> URLDecoder.decode(field.substring(prefix.length()), StandardCharsets.UTF_8))
        .findFirst();
  }
}
