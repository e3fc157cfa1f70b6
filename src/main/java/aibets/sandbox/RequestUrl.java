package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The URL at which an app receives requests, signed with its secret
 * (docs.slack.dev/authentication/verifying-requests-from-slack). Thread-safe.
 */
final class RequestUrl {

  private static final String ALGORITHM = "HmacSHA256";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI url;
  private final SecretKeySpec secret;
  private final Clock clock;

  RequestUrl(URI url, String signingSecret, Clock clock) {
    this.url = url;
    this.secret = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /**
   * Sends the payload of an envelope without waiting for its outcome.
   *
   * @param acknowledged receives the JSON of the response, or an empty object
   * @param failed receives why it was not acknowledged
   */
  void post(ObjectNode envelope, Consumer<JsonNode> acknowledged, Consumer<String> failed) {
    Future<?> unused =
        client
            .sendAsync(request(envelope), HttpResponse.BodyHandlers.ofString())
            .whenComplete((response, failure) -> end(response, acknowledged, failed));
  }

  private static void end(
      @Nullable HttpResponse<String> response,
      Consumer<JsonNode> acknowledged,
      Consumer<String> failed) {
    if (response == null) {
      failed.accept("connection_failed");
    } else if (response.statusCode() != 200) {
      failed.accept("http_error");
    } else {
      acknowledged.accept(
          Json.parse(response.body()).filter(JsonNode::isObject).orElseGet(Json::object));
    }
  }

  private HttpRequest request(ObjectNode envelope) {
    boolean isEvent = envelope.path("type").asText().equals("events_api");
    String body = isEvent ? envelope.path("payload").toString() : form(envelope);
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(Duration.ofSeconds(Rule.ACKNOWLEDGE.limit()))
            .header(
                "Content-Type", isEvent ? "application/json" : "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature(timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (envelope.path("retry_attempt").asInt() > 0) {
      request.header("X-Slack-Retry-Num", envelope.path("retry_attempt").asText());
      request.header("X-Slack-Retry-Reason", envelope.path("retry_reason").asText());
    }
    return request.build();
  }

  /** Returns a command as its fields, anything else as one field. */
  private static String form(ObjectNode envelope) {
    JsonNode payload = envelope.path("payload");
    return payload.has("command")
        ? payload.properties().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue().asText()))
            .collect(Collectors.joining("&"))
        : "payload=" + encoded(payload.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String signature(String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      byte[] digest =
          mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
