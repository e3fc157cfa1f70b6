package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request and its response. */
record Http(HttpExchange exchange) {

  private static final int MAX_BODY_BYTES = 4 << 20;

  String path() {
    return exchange.getRequestURI().getPath();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  boolean isPost() {
    return exchange.getRequestMethod().equals("POST");
  }

  boolean isJson() {
    return header("Content-Type").orElse("").startsWith("application/json");
  }

  String body() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  byte[] bytes() throws IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (bytes.length > MAX_BODY_BYTES) {
      throw Refusal.status(413, "request_too_large");
    }
    return bytes;
  }

  void set(String header, String value) {
    exchange.getResponseHeaders().set(header, value);
  }

  void answer(int status, JsonNode json) throws IOException {
    set("Content-Type", "application/json; charset=utf-8");
    answer(status, json.toString().getBytes(StandardCharsets.UTF_8));
  }

  void answer(int status, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
