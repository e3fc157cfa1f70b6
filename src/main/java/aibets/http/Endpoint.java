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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server at one address. On loopback it answers only requests that were sent to this
 * machine: a page of another site can have its own name lead here, but then a browser says so in
 * the Host. Safe for use by several threads.
 */
public final class Endpoint implements AutoCloseable {

  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?");

  private static final Response ELSEWHERE =
      new Response(403, Response.TEXT, "Wrong Host: ask at 127.0.0.1 or localhost.\n");

  private static final Response DEFECT =
      new Response(500, Response.TEXT, "Something went wrong here; the log has the details.\n");

  /**
   * What a request may take.
   *
   * @param requests at the same time; of more, the one that waits for its client longest is ended
   * @param arrival how long it may take to arrive and its answer to be read; the time for the
   *     answer itself is not counted
   * @param bodyBytes how long its body may be
   */
  public record Limits(int requests, Duration arrival, int bodyBytes) {}

  private final Logger log = LoggerFactory.getLogger(Endpoint.class);
  private final Limits limits;
  private final Function<Request, Response> pages;
  private final TimedThreads threads;
  private final HttpServer server;
  private final boolean anyHost;

  /** Taken by each request between its arrival and the end of its response. */
  private final Semaphore arrived;

  /**
   * Listens at once.
   *
   * @param pages what is answered; called by several threads at once
   * @throws IOException if it cannot listen there
   */
  public Endpoint(InetSocketAddress address, Limits limits, Function<Request, Response> pages)
      throws IOException {
    this(address, limits, pages, !address.getAddress().isLoopbackAddress());
  }

  private Endpoint(
      InetSocketAddress address,
      Limits limits,
      Function<Request, Response> pages,
      boolean anyHost)
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
   * Listens at once for what a proxy hands on, whatever Host it names: the pages must tell genuine
   * requests by themselves.
   *
   * @throws IOException if it cannot listen there
   */
  public static Endpoint behindProxy(
      InetSocketAddress address, Limits limits, Function<Request, Response> pages)
      throws IOException {
    return new Endpoint(address, limits, pages, true);
  }

  /** Where it listens. */
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
      log.debug("A client went away: {}", e.toString());
    } catch (RuntimeException e) {
      log.error("A request could not be answered", e);
    }
  }

  /** A client of HTTP/1.0 may leave the Host out; no browser does. */
  private boolean isMeantForHere(HttpExchange exchange) {
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    return anyHost
        || hosts.stream().allMatch(host -> LOOPBACK.matcher(host.strip()).matches());
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
          413, Response.TEXT, "Too long: send " + limits.bodyBytes() + " bytes at most.\n");
    }
    Map<String, List<String>> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    Request request =
        new Request(
            exchange.getRequestMethod(),
            String.valueOf(exchange.getRequestURI().getPath()),
            headers,
            new String(body, StandardCharsets.UTF_8));
    return threads.undisturbed(() -> answer(request));
  }

  private Response answer(Request request) {
    try {
      return pages.apply(request);
    } catch (RuntimeException e) {
      log.error("A request could not be answered", e);
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

  /** Answers what has arrived, for at most a second, and nothing after that. */
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
