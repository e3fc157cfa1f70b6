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
}
