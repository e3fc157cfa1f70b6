package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** An app that uses only HTTP and WebSockets. */
final class AppDouble {

  /** Acknowledges with nothing. */
  static final Function<JsonNode, ObjectNode> ACK = envelope -> Json.object();

  /** Does not acknowledge. */
  static final Function<JsonNode, ObjectNode> SILENCE = envelope -> null;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private final Sandbox sandbox;
  private volatile Function<JsonNode, ObjectNode> answer = ACK;

  AppDouble(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Sets the payload of its acknowledgements; null for no acknowledgement. */
  void answer(Function<JsonNode, ObjectNode> how) {
    answer = how;
  }

  /**
   * Calls a method with the bot's token.
   *
   * @param arguments names and values, alternating
   */
  JsonNode call(String method, String... arguments) {
    return json(post(method, sandbox.botToken(), arguments));
  }

  HttpResponse<String> post(String method, String token, String... arguments) {
    String form =
        IntStream.range(0, arguments.length / 2)
            .mapToObj(i -> arguments[2 * i] + "=" + encode(arguments[2 * i + 1]))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + method))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  HttpResponse<String> postJson(String url, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static JsonNode json(HttpResponse<String> response) {
    return Json.parse(response.body()).orElseThrow();
  }

  /** Opens a connection and awaits its hello. */
  WebSocket connect() {
    JsonNode opened = json(post("apps.connections.open", sandbox.appToken()));
    return connect(opened.path("url").asText());
  }

  WebSocket connect(String url) {
    int before = received("hello").size() + received("disconnect").size();
    WebSocket socket =
        http.newWebSocketBuilder().buildAsync(URI.create(url), new Listener()).join();
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () ->
                socket.isInputClosed()
                    || received("hello").size() + received("disconnect").size() > before);
    return socket;
  }

  List<JsonNode> received(String type) {
    return received.stream().filter(each -> each.path("type").asText().equals(type)).toList();
  }

  /** Returns the events of a type, without their envelopes. */
  List<JsonNode> events(String type) {
    return received("events_api").stream()
        .map(envelope -> envelope.at("/payload/event"))
        .filter(event -> event.path("type").asText().equals(type))
        .toList();
  }

  /** Waits for an envelope of a type; returns the payload of the latest. */
  JsonNode awaitPayload(String type) {
    Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !received(type).isEmpty());
    List<JsonNode> all = received(type);
    return all.get(all.size() - 1).path("payload");
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder partial = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        JsonNode message = Json.parse(partial.toString()).orElseThrow();
        partial.setLength(0);
        received.add(message);
        acknowledge(socket, message);
      }
      socket.request(1);
      return null;
    }

    private void acknowledge(WebSocket socket, JsonNode message) {
      ObjectNode payload = message.has("envelope_id") ? answer.apply(message) : null;
      if (payload != null) {
        ObjectNode ack = Json.object().put("envelope_id", message.path("envelope_id").asText());
        if (!payload.isEmpty()) {
          ack.set("payload", payload);
        }
        socket.sendText(ack.toString(), true).join();
      }
    }
  }
}
