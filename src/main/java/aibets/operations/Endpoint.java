package aibets.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server on loopback: {@code /healthz}, {@code /healthz/live} and {@code /metrics}. Answers
 * only requests that were sent to this machine: a page of another site can have its own name lead
 * here, but then a browser says so in the Host.
 */
final class Endpoint implements AutoCloseable {

  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private static final int MOST_REQUESTS = 32;
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?");

  private record Page(int status, String type, String body) {}

  private static final Page ELSEWHERE =
      new Page(403, TEXT, "Wrong Host: ask at 127.0.0.1 or localhost.\n");

  private final Logger log = LoggerFactory.getLogger(Endpoint.class);
  private final TimedThreads threads = new TimedThreads(MOST_REQUESTS, LONGEST_REQUEST);
  private final Supplier<Health> health;
  private final Metrics metrics;
  private final HttpServer server;

  /** Listens at once. */
  Endpoint(int port, Supplier<Health> health, Metrics metrics) {
    this.health = health;
    this.metrics = metrics;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new OperationsException(
          "Health and metrics cannot be told at port "
              + port
              + " of this machine ("
              + e.getMessage()
              + "): choose another with operations.port.",
          e);
    }
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      Page page = isMeantForHere(exchange) ? page(exchange) : ELSEWHERE;
      byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", page.type());
      exchange.sendResponseHeaders(page.status(), body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      log.debug("A client went away: {}", e.toString());
    } catch (RuntimeException e) {
      log.error("Health or metrics could not be told", e);
    }
  }

  /** A client of HTTP/1.0 may leave the Host out; no browser does. */
  private static boolean isMeantForHere(HttpExchange exchange) {
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    return hosts.stream().allMatch(host -> LOOPBACK.matcher(host.strip()).matches());
  }

  private Page page(HttpExchange exchange) {
    if (!exchange.getRequestMethod().equals("GET")) {
      return new Page(405, TEXT, "Only GET is answered.\n");
    }
    String path = String.valueOf(exchange.getRequestURI().getPath());
    return threads.undisturbed(() -> page(path));
  }

  private Page page(String path) {
    Health now = health.get();
    return switch (path) {
      case "/healthz" -> health(now, now.isReady());
      case "/healthz/live" -> health(now, now.isLive());
      case "/metrics" -> new Page(200, TEXT, metrics.text());
      default -> new Page(404, TEXT, "There are /healthz, /healthz/live and /metrics.\n");
    };
  }

  private static Page health(Health health, boolean isGood) {
    return new Page(isGood ? 200 : 503, JSON, health.json() + "\n");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
