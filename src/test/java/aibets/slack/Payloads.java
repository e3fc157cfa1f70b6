package aibets.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Envelopes as Slack sends them, from src/test/resources/slack. */
final class Payloads {

  private Payloads() {}

  static JsonObject load(String name) {
    try (InputStream in = Payloads.class.getResourceAsStream("/slack/" + name + ".json")) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A slash command of its own trigger and envelope. */
  static JsonObject command(String text, String responseUrl) {
    JsonObject envelope = load("slash_command");
    envelope.addProperty("envelope_id", "command-" + responseUrl);
    JsonObject payload = envelope.getAsJsonObject("payload");
    payload.addProperty("text", text);
    payload.addProperty("response_url", responseUrl);
    payload.addProperty("trigger_id", "trigger-" + responseUrl);
    return envelope;
  }

  /** A mention with an event id and a time stamp of its own. */
  static JsonObject mention(String text, String ts) {
    JsonObject envelope = load("app_mention");
    envelope.addProperty("envelope_id", "mention-" + ts);
    envelope.getAsJsonObject("payload").addProperty("event_id", "Ev" + ts);
    event(envelope).addProperty("text", text);
    event(envelope).addProperty("ts", ts);
    return envelope;
  }

  static JsonObject event(JsonObject envelope) {
    return envelope.getAsJsonObject("payload").getAsJsonObject("event");
  }
}
