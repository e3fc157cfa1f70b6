package aibets.web;

import aibets.desk.Inquiries;
import aibets.http.Endpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Answers programs over HTTP: {@code POST /v1/ask}, {@code GET /v1/sources}, {@code GET /v1/gaps},
 * described at {@code GET /v1/openapi.json}. Thread-safe.
 */
public final class WebSurface implements AutoCloseable {

  /**
   * The maximum length in bytes: a question has at most some thousand characters, plus the earlier
   * ones.
   */
  private static final int MAX_BODY_BYTES = 64_000;

  private static final Endpoint.Limits LIMITS =
      new Endpoint.Limits(32, Duration.ofSeconds(5), MAX_BODY_BYTES);

  private final Endpoint endpoint;

  /**
   * Starts listening.
   *
   * @param token required in each request; empty for none, which is allowed on loopback only
   * @throws WebException if it cannot listen there
   */
  public WebSurface(InetSocketAddress address, String token, Inquiries inquiries) {
    if (token.isEmpty() && !address.getAddress().isLoopbackAddress()) {
      throw new WebException("Only this machine may ask without a token; set AI_BETS_HTTP_TOKEN.");
    }
    try {
      endpoint = new Endpoint(address, LIMITS, new Guard(token, new InquiryPages(inquiries)));
    } catch (IOException e) {
      throw new WebException(
          "The HTTP API cannot be served at "
              + address.getHostString()
              + ", port "
              + address.getPort()
              + " ("
              + e.getMessage()
              + "): set another port with http.port.");
    }
  }

  /** Returns the port. */
  public int port() {
    return endpoint.port();
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
