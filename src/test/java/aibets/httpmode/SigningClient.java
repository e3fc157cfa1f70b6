package aibets.httpmode;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Collectors;

/** Sends requests as Slack does to a URL on this machine. */
public final class SigningClient {

  /** The secret that requests are signed with. */
  public static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Clock clock = Clock.systemUTC();
  private final int port;

  /** To a port. */
  public SigningClient(int port) {
    this.port = port;
  }

  /** In the form that its kind has over HTTP: an event, a command, or what else is clicked. */
  public HttpResponse<String> send(JsonObject payload) throws Exception {
    return payload.has("event") || payload.has("challenge")
        ? send(payload.toString(), "application/json", 0, SECRET)
        : send(form(payload), "application/x-www-form-urlencoded", 0, SECRET);
  }

  /**
   * A body.
   *
   * @param ago how many seconds ago it claims to be sent
   */
  public HttpResponse<String> send(String body, String type, long ago, String secret)
      throws Exception {
    String timestamp = String.valueOf(clock.instant().getEpochSecond() - ago);
    return sent(
        request(body)
            .header("Content-Type", type)
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", new Signatures(secret, clock).of(timestamp, body)));
  }

  /** A request that is not signed. */
  public HttpRequest.Builder request(String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  /** What comes back. */
  public HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String form(JsonObject payload) {
    return payload.has("command")
        ? payload.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue().getAsString()))
            .collect(Collectors.joining("&"))
        : "payload=" + encoded(payload.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
