package aibets.web;

import aibets.desk.Inquiries;
import aibets.http.Endpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Answers programs over HTTP: {@code POST /v1/ask}, {@code GET /v1/sources}, {@code GET /v1/gaps},
 * described at {@code GET /v1/openapi.json}. Safe for use by several threads.
 */
public final class WebSurface implements AutoCloseable {

  /** A question has at most some thousand characters; the earlier ones come on top. */
  private static final int LONGEST_BODY = 64_000;

  private static final Endpoint.Limits LIMITS =
      new Endpoint.Limits(32, Duration.ofSeconds(5), LONGEST_BODY);

  private final Endpoint endpoint;

  /**
   * Listens at once.
   *
   * @param token what each request must bear; empty for nothing, which only suits loopback
   * @throws WebException if it cannot listen there
   */
  public WebSurface(InetSocketAddress address, String token, Inquiries inquiries) {
    if (token.isEmpty() && !address.getAddress().isLoopbackAddress()) {
      throw new WebException("Without a token only this machine may ask: set AI_BETS_HTTP_TOKEN.");
    }
    try {
      endpoint = new Endpoint(address, LIMITS, new Guard(token, new InquiryPages(inquiries)));
    } catch (IOException e) {
      throw new WebException(
          "Questions cannot be answered at "
              + address.getHostString()
              + ", port "
              + address.getPort()
              + " ("
              + e.getMessage()
              + "): choose another with http.port.");
    }
  }

  /** Where it listens. */
  public int port() {
    return endpoint.port();
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
