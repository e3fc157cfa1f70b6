package aibets.opensearch;

import aibets.storage.StorageException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;

/** Sends requests to the search service, each with a time limit. Thread-safe. */
final class Rest {

  private static final Duration CONNECT = Duration.ofSeconds(3);

  /** The maximum size of a response in bytes. */
  private static final int MAX_BYTES = 16 << 20;

  static final int NOT_FOUND = 404;
  static final int BAD_REQUEST = 400;
  private static final int TOO_MANY_REQUESTS = 429;

  private static final Pattern ERROR = Pattern.compile("[a-z_]{1,60}");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final String credentials;
  private final HttpClient client;

  /**
   * A response.
   *
   * @param status 200 to 299, 400 or 404
   */
  record Reply(int status, JsonNode body) {

    String error() {
      return Rest.error(body);
    }
  }

  /** Thrown when the service is too busy; the same request may succeed later. */
  static final class BusyException extends StorageException {

    private static final long serialVersionUID = 1L;

    BusyException(String message) {
      super(message);
    }
  }

  Rest(OpenSearch.Access access) {
    this.address = access.address();
    this.credentials =
        access.user().isEmpty()
            ? ""
            : "Basic "
                + Base64.getEncoder()
                    .encodeToString(
                        (access.user() + ":" + access.password()).getBytes(StandardCharsets.UTF_8));
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1);
    access.certificates().map(TrustedCertificates::read).ifPresent(builder::sslContext);
    this.client = builder.build();
  }

  /**
   * Sends a request.
   *
   * @param path without a leading slash
   * @param body JSON, or lines of it; empty for none
   * @param limit the maximum time until the whole response has been received
   * @throws StorageException if there is no response in time, or one that is no JSON or reports
   *     that the service cannot work
   */
  Reply send(String method, String path, byte[] body, Duration limit) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (!credentials.isEmpty()) {
      request.header("Authorization", credentials);
    }
    return reply(sent(request.build(), limit));
  }

  /** Returns the type of the error in a response, or an empty text; never more of what was sent. */
  static String error(JsonNode response) {
    String type = response.path("error").path("type").asText();
    return ERROR.matcher(type).matches() ? type : "";
  }

  /** Sends an object as JSON. */
  Reply send(String method, String path, Object body, Duration limit) {
    try {
      return send(method, path, JSON.writeValueAsBytes(body), limit);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private HttpResponse<byte[]> sent(HttpRequest request, Duration limit) {
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request, info -> new LimitedBody(MAX_BYTES));
    try {
      return response.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      String reason =
          Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
      throw new StorageException(
          cause instanceof SSLHandshakeException ? distrusted(reason) : unavailable(reason), cause);
    } catch (TimeoutException e) {
      throw new StorageException(
          unavailable("no response within " + limit.toSeconds() + " seconds"), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException(unavailable("the request was stopped"), e);
    } finally {
      response.cancel(true);
    }
  }

  private Reply reply(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 401 || status == 403) {
      throw new StorageException(
          "The search service at '"
              + address
              + "' refused a request with status "
              + status
              + ". "
              + remedy(status));
    }
    if (status == TOO_MANY_REQUESTS || status == 503) {
      throw new BusyException(unavailable("status " + status));
    }
    if (status / 100 != 2 && status != BAD_REQUEST && status != NOT_FOUND) {
      throw new StorageException(unavailable("status " + status));
    }
    return new Reply(status, json(response.body()));
  }

  private String remedy(int status) {
    if (credentials.isEmpty()) {
      return "Set AI_BETS_SEARCH_USER and AI_BETS_SEARCH_PASSWORD in the environment.";
    }
    return status == 401
        ? "It does not know the user with this password: check AI_BETS_SEARCH_USER and"
            + " AI_BETS_SEARCH_PASSWORD."
        : "Grant the user (AI_BETS_SEARCH_USER) all permissions for indexes whose names begin with"
            + " ai-bets-, and the permission for bulk and multi-search requests.";
  }

  private JsonNode json(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (json.isObject()) {
        return json;
      }
      throw new StorageException(unavailable("its response is not a JSON object"));
    } catch (IOException e) {
      throw new StorageException(unavailable("its response is not JSON"), e);
    }
  }

  /**
   * Returns the body of a successful response.
   *
   * @throws StorageException if it was not
   */
  JsonNode required(Reply reply) {
    if (reply.status() / 100 != 2) {
      throw new StorageException(unavailable("status " + reply.status() + " " + reply.error()));
    }
    return reply.body();
  }

  /**
   * Checks that all shards did what they were asked for.
   *
   * @throws StorageException if not
   */
  void checkShards(JsonNode response) {
    JsonNode shards = response.path("_shards");
    int total = shards.path("total").asInt();
    if (total < 1
        || shards.path("failed").asInt(1) != 0
        || shards.path("successful").asInt() > total
        || shards.path("successful").asInt() < 1) {
      throw new StorageException(unavailable("a part of it failed"));
    }
  }

  private String distrusted(String reason) {
    return "The search service at '"
        + address
        + "' has no certificate that is trusted ("
        + reason
        + "). It must be for the host that AI_BETS_SEARCH names, and be in the file that"
        + " search-certificates names, or be issued by one in it; without that setting, by one that"
        + " Java trusts.";
  }

  /** Returns a message for the user. */
  String unavailable(String reason) {
    return "The search service is not available: '"
        + address
        + "' ("
        + reason
        + "). Please ask again in a moment; if it stays so, check that the service runs.";
  }
}
