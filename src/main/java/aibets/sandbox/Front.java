package aibets.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server, on loopback only. Checks the Host and Origin headers, because pages of other
 * sites can make a browser send requests here.
 */
final class Front implements AutoCloseable {

  /** Serves the requests to a path. */
  @FunctionalInterface
  interface Service {
    void serve(Http http) throws IOException;
  }

  private final Logger log = LoggerFactory.getLogger(Front.class);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "sandbox-http");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpServer server;

  Front(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The sandbox cannot listen on port " + port + "; choose another one", e);
    }
    server.setExecutor(threads);
  }

  void add(String path, Service service) {
    server.createContext(path, exchange -> serve(new Http(exchange), service));
  }

  void start() {
    server.start();
  }

  /** Returns its origin, such as {@code http://127.0.0.1:8080}. */
  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void serve(Http http, Service service) {
    try {
      if (isMeantForHere(http)) {
        service.serve(http);
      } else {
        http.answer(
            403, Json.object().put("ok", false).put("problem", "Wrong Host or Origin header"));
      }
    } catch (Refusal e) {
      refuse(http, e);
    } catch (IOException e) {
      log.debug("A client closed its connection: {}", e.toString());
    } catch (RuntimeException e) {
      log.error("The sandbox failed in {}", http.path(), e);
    } finally {
      http.exchange().close();
    }
  }

  private void refuse(Http http, Refusal refusal) {
    try {
      http.answer(refusal.status(), refusal.json());
    } catch (IOException e) {
      log.debug("A client closed its connection: {}", e.toString());
    }
  }

  private boolean isMeantForHere(Http http) {
    int port = server.getAddress().getPort();
    List<String> hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
    return hosts.contains(http.header("Host").orElse(""))
        && http.header("Origin")
            .map(origin -> hosts.stream().anyMatch(host -> origin.equals("http://" + host)))
            .orElse(true);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
