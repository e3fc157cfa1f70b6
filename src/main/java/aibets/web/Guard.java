package aibets.web;

import aibets.http.Request;
import aibets.http.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Rejects requests without the token, and requests beyond what can be answered soon. */
final class Guard implements Function<Request, Response> {

  /**
   * The maximum number of concurrent requests; each takes about a tenth of a second on two cores.
   */
  private static final int MAX_CONCURRENT = 16;

  private static final String SCHEME = "bearer ";

  private final Semaphore free = new Semaphore(MAX_CONCURRENT);
  private final byte[] token;
  private final Function<Request, Response> pages;

  Guard(String token, Function<Request, Response> pages) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
    this.pages = pages;
  }

  @Override
  public Response apply(Request request) {
    if (token.length > 0 && !bears(request)) {
      return JsonResponses.error(401, "Send the token as 'Authorization: Bearer TOKEN'.")
          .with(Map.of("WWW-Authenticate", "Bearer"));
    }
    if (!free.tryAcquire()) {
      return JsonResponses.error(503, "Too many concurrent questions; try again in a few seconds.")
          .with(Map.of("Retry-After", "5"));
    }
    try {
      return pages.apply(request);
    } finally {
      free.release();
    }
  }

  /** Compares in constant time. */
  private boolean bears(Request request) {
    String sent = request.header("Authorization").orElse("");
    return sent.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        && MessageDigest.isEqual(
            token, sent.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
  }
}
