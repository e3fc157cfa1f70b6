package aibets.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A server whose responses the test decides, by the beginning of method and path. */
final class ScriptedService implements AutoCloseable {

  /** Never responds. */
  static final int SILENT = -1;

  private record Reply(int status, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, List<Reply>> replies =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  ScriptedService() throws IOException {
    this(HttpServer.create());
  }

  /** Creates one that accepts encrypted connections only. */
  ScriptedService(SSLContext context) throws IOException {
    this(encrypted(context));
  }

  private static HttpServer encrypted(SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create();
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return server;
  }

  private ScriptedService(HttpServer server) throws IOException {
    this.server = server;
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::respond);
    server.start();
  }

  /** Sets the next responses for requests that begin like this; the last one is repeated. */
  ScriptedService on(String request, int status, String... bodies) {
    List<Reply> list = new ArrayList<>();
    for (String body : bodies) {
      list.add(new Reply(status, body));
    }
    replies.put(request, list);
    return this;
  }

  /** Inserts a response before the others for requests that begin like this. */
  ScriptedService firstOn(String request, int status, String body) {
    replies.get(request).add(0, new Reply(status, body));
    return this;
  }

  private void respond(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    byte[] received = exchange.getRequestBody().readAllBytes();
    requests.add(
        request
            + "\n"
            + exchange.getRequestHeaders().getOrDefault("Authorization", List.of())
            + "\n"
            + new String(received, StandardCharsets.UTF_8));
    Reply reply = reply(request);
    if (reply.status() == SILENT) {
      return;
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Reply reply(String request) {
    synchronized (replies) {
      for (Map.Entry<String, List<Reply>> each : replies.entrySet()) {
        if (request.startsWith(each.getKey())) {
          List<Reply> list = each.getValue();
          return list.size() > 1 ? list.remove(0) : list.get(0);
        }
      }
    }
    return new Reply(200, "{\"acknowledged\":true}");
  }

  /** Returns what was received: method and path, authorization, and body, one line each. */
  List<String> requests(String beginning) {
    synchronized (requests) {
      return requests.stream().filter(each -> each.startsWith(beginning)).toList();
    }
  }

  URI address() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
