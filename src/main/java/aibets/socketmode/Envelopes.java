package aibets.socketmode;

import aibets.slack.KnownPayloads;
import aibets.telemetry.Incidents;
import aibets.telemetry.Telemetry;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.util.Optional;

/**
 * Determines the acknowledgement of a Socket Mode message. Bolt's SocketModeApp sends none if a
 * handler throws or a payload is unknown; here every envelope is acknowledged.
 */
final class Envelopes {

  private static final String DISCONNECT = "disconnect";

  private final App app;
  private final SocketModeRequestParser parser;
  private final Incidents incidents;
  private final Telemetry telemetry;

  Envelopes(App app, Incidents incidents) {
    this(app, incidents, Telemetry.NONE);
  }

  Envelopes(App app, Incidents incidents, Telemetry telemetry) {
    this.app = app;
    this.telemetry = telemetry;
    this.parser = new SocketModeRequestParser(app.config());
    this.incidents = incidents;
  }

  /**
   * Returns the acknowledgement as JSON; empty if the message is not an envelope ({@code hello}).
   */
  Optional<String> acknowledge(String message) {
    return json(message)
        .filter(envelope -> !string(envelope, "envelope_id").isEmpty())
        .map(envelope -> acknowledgement(envelope, message));
  }

  /** Whether Slack asks for the connection to be replaced. */
  boolean isDisconnection(String message) {
    return message.contains(DISCONNECT)
        && json(message).filter(each -> string(each, "type").equals(DISCONNECT)).isPresent();
  }

  /** Other texts than objects are not parsed: Gson never ends on one of many byte order marks. */
  private static Optional<JsonObject> json(String message) {
    if (!message.stripLeading().startsWith("{")) {
      return Optional.empty();
    }
    try {
      JsonElement element = JsonParser.parseString(message);
      return element.isJsonObject() ? Optional.of(element.getAsJsonObject()) : Optional.empty();
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  private String acknowledgement(JsonObject envelope, String message) {
    if (envelope.has("retry_attempt") && !string(envelope, "retry_attempt").equals("0")) {
      telemetry.redelivered();
    }
    JsonObject acknowledgement = new JsonObject();
    acknowledgement.addProperty("envelope_id", string(envelope, "envelope_id"));
    if (isKnown(envelope)) {
      body(message).ifPresent(body -> acknowledgement.add("payload", body));
    }
    return acknowledgement.toString();
  }

  private static boolean isKnown(JsonObject envelope) {
    return envelope.get("payload") instanceof JsonObject payload && KnownPayloads.include(payload);
  }

  private static String string(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private Optional<JsonElement> body(String message) {
    Optional<SocketModeRequest> request = request(message);
    if (request.isEmpty()) {
      return Optional.empty();
    }
    try {
      Response response = app.run(request.get().getBoltRequest());
      return Optional.ofNullable(response.getBody()).map(JsonParser::parseString);
    } catch (Exception e) {
      incidents.report("Handling an envelope failed; it was acknowledged", e);
      return Optional.empty();
    }
  }

  private Optional<SocketModeRequest> request(String message) {
    try {
      return Optional.ofNullable(parser.parse(message));
    } catch (RuntimeException e) {
      KnownPayloads.unreadable(e);
      return Optional.empty();
    }
  }
}
