package aibets.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Slack's Web API and response URLs on this machine. Says yes unless told otherwise. */
final class SlackWebApi implements AutoCloseable {

  static final String BOT_TOKEN = "xoxb-111-222-secretbottoken";
  static final String APP_TOKEN = "xapp-1-A0BETS-333-secretapptoken";
  static final String RESPONSE = "response_url";

  /** A call that came in; {@code arguments} of a response URL are its JSON's members. */
  record Call(String method, Map<String, String> arguments, String authorization, long nanos) {

    String text() {
      return arguments.getOrDefault("text", "");
    }
  }

  /** What to answer instead of yes. */
  record Refusal(int status, String body, Map<String, String> headers) {

    static Refusal error(String error) {
      return new Refusal(200, "{\"ok\":false,\"error\":\"" + error + "\"}", Map.of());
    }

    static Refusal rateLimited(int seconds) {
      return new Refusal(
          429,
          "{\"ok\":false,\"error\":\"ratelimited\"}",
          Map.of("Retry-After", String.valueOf(seconds)));
    }
  }

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<Refusal>> refusals = new ConcurrentHashMap<>();
  private final Map<String, String> headers = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile String webSocketUrl = "ws://127.0.0.1:1/";

  SlackWebApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/api/", this::method);
    server.createContext("/response/", this::responseUrl);
    server.start();
  }

  String apiUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
  }

  String responseUrl(int number) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/response/" + number;
  }

  void connectTo(String url) {
    webSocketUrl = url;
  }

  /** Refuses the next call of a method, one call for each refusal. */
  void refuse(String method, Refusal... next) {
    refusals.computeIfAbsent(method, m -> new ConcurrentLinkedQueue<>()).addAll(List.of(next));
  }

  void grantOnly(String scopes) {
    headers.put("x-oauth-scopes", scopes);
  }

  List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  private void method(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    String body = body(exchange);
    record(method, form(body), exchange);
    headers.forEach(exchange.getResponseHeaders()::add);
    answer(exchange, method, json(method));
  }

  private void responseUrl(HttpExchange exchange) throws IOException {
    JsonObject json = JsonParser.parseString(body(exchange)).getAsJsonObject();
    Map<String, String> arguments = new HashMap<>();
    json.asMap()
        .forEach(
            (key, value) ->
                arguments.put(
                    key, value.isJsonPrimitive() ? value.getAsString() : value.toString()));
    arguments.put("path", exchange.getRequestURI().getPath());
    record(RESPONSE, arguments, exchange);
    answer(exchange, RESPONSE, "ok");
  }

  private void record(String method, Map<String, String> arguments, HttpExchange exchange) {
    String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    calls.add(new Call(method, arguments, authorization, System.nanoTime()));
  }

  private String json(String method) {
    return switch (method) {
      case "auth.test" ->
          "{\"ok\":true,\"team\":\"Bets\",\"user\":\"ai-bets\",\"team_id\":\"T0BETS\","
              + "\"user_id\":\"U0BOT\",\"bot_id\":\"B0BOT\"}";
      case "apps.connections.open" -> "{\"ok\":true,\"url\":\"" + webSocketUrl + "\"}";
      case "chat.postMessage" -> "{\"ok\":true,\"channel\":\"C0GENERAL\",\"ts\":\"2.0\"}";
      case "chat.postEphemeral" -> "{\"ok\":true,\"message_ts\":\"2.0\"}";
      default -> "{\"ok\":false,\"error\":\"unknown_method\"}";
    };
  }

  private void answer(HttpExchange exchange, String method, String yes) throws IOException {
    Queue<Refusal> waiting = refusals.get(method);
    Refusal refusal = waiting == null ? null : waiting.poll();
    Refusal reply = refusal == null ? new Refusal(200, yes, Map.of()) : refusal;
    reply.headers().forEach(exchange.getResponseHeaders()::add);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Map<String, String> form(String body) {
    Map<String, String> arguments = new HashMap<>();
    for (String pair : body.isEmpty() ? new String[0] : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      arguments.put(
          URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return arguments;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
