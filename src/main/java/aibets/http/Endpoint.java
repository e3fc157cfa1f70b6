package aibets.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server at one address. On loopback it accepts only requests whose Host header names this
 * machine, which prevents DNS rebinding by other sites. Thread-safe.
 */
public final class Endpoint implements AutoCloseable {

  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?");

  private static final Response ELSEWHERE =
      new Response(403, Response.TEXT, "Wrong Host header: use 127.0.0.1 or localhost.\n");

  private static final Response DEFECT =
      new Response(500, Response.TEXT, "Internal error; see the server's log for details.\n");

  /**
   * Limits on requests.
   *
   * @param requests in progress at the same time; beyond that, the one waiting longest for its
   *     client is aborted
   * @param arrival the time for receiving a request and sending its response, without the time for
   *     computing it
   * @param bodyBytes the maximum length of a body
   */
  public record Limits(int requests, Duration arrival, int bodyBytes) {}

  private final Logger log = LoggerFactory.getLogger(Endpoint.class);
  private final Limits limits;
  private final Function<Request, Response> pages;
  private final TimedThreads threads;
  private final HttpServer server;
  private final boolean anyHost;

  /** A permit is held by each request from its arrival to the end of its response. */
  private final Semaphore arrived;

  /**
   * Starts listening.
   *
   * @param pages responds to requests; called by several threads
   * @throws IOException if it cannot listen there
   */
  public Endpoint(InetSocketAddress address, Limits limits, Function<Request, Response> pages)
      throws IOException {
    this(address, limits, pages, !address.getAddress().isLoopbackAddress());
  }

  private Endpoint(
      InetSocketAddress address, Limits limits, Function<Request, Response> pages, boolean anyHost)
      throws IOException {
    this.anyHost = anyHost;
    this.limits = limits;
    this.arrived = new Semaphore(limits.requests());
    this.pages = pages;
    this.server = HttpServer.create(address, 0);
    this.threads = new TimedThreads(limits.requests(), limits.arrival());
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  /**
   * Starts listening for requests that a proxy forwards, whatever their Host header. The pages must
   * authenticate requests themselves.
   *
   * @param pages responds to requests; called by several threads
   * @throws IOException if it cannot listen there
   */
  public static Endpoint behindProxy(
      InetSocketAddress address, Limits limits, Function<Request, Response> pages)
      throws IOException {
    return new Endpoint(address, limits, pages, true);
  }

  /** Returns the port. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      if (isMeantForHere(exchange)) {
        answer(exchange, exchange.getRequestBody().readNBytes(limits.bodyBytes() + 1));
      } else {
        send(exchange, ELSEWHERE);
      }
    } catch (IOException e) {
      log.debug("A client closed its connection: {}", e.toString());
    } catch (RuntimeException e) {
      log.error("Request failed", e);
    }
  }

  /** Whether the Host header names this machine. HTTP/1.0 clients may omit it; browsers do not. */
  private boolean isMeantForHere(HttpExchange exchange) {
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    return anyHost || hosts.stream().allMatch(host -> LOOPBACK.matcher(host.strip()).matches());
  }

  private void answer(HttpExchange exchange, byte[] body) throws IOException {
    arrived.acquireUninterruptibly();
    try {
      send(exchange, answered(exchange, body));
    } finally {
      arrived.release();
    }
  }

  private Response answered(HttpExchange exchange, byte[] body) {
    if (body.length > limits.bodyBytes()) {
      return new Response(
          413,
          Response.TEXT,
          "Request body too long: the limit is " + limits.bodyBytes() + " bytes.\n");
    }
    Map<String, List<String>> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    Request request =
        new Request(
            exchange.getRequestMethod(),
            String.valueOf(exchange.getRequestURI().getPath()),
            Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
            headers,
            new String(body, StandardCharsets.UTF_8));
    return threads.undisturbed(() -> answer(request));
  }

  private Response answer(Request request) {
    try {
      return pages.apply(request);
    } catch (RuntimeException e) {
      log.error("Request failed", e);
      return DEFECT;
    }
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", response.type());
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    response.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** Stops listening; waits at most a second for responses that are being sent. */
  @Override
  public void close() {
    try {
      boolean unused = arrived.tryAcquire(limits.requests(), 1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    threads.close();
  }
}
