package aibets.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server on loopback: {@code /healthz}, {@code /healthz/live} and {@code /metrics}. */
final class Endpoint implements AutoCloseable {

  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private record Page(int status, String type, String body) {}

  private final Logger log = LoggerFactory.getLogger(Endpoint.class);
  private final ExecutorService threads = Executors.newFixedThreadPool(2, Endpoint::thread);
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

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "operations");
    thread.setDaemon(true);
    return thread;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      Page page = page(exchange);
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

  private Page page(HttpExchange exchange) {
    if (!exchange.getRequestMethod().equals("GET")) {
      return new Page(405, TEXT, "Only GET is answered.\n");
    }
    Health now = health.get();
    return switch (exchange.getRequestURI().getPath()) {
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
    threads.shutdownNow();
  }
}
