package aibets.web;

import aibets.http.Response;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Responses in JSON. */
final class Json {

  private static final String TYPE = "application/json";

  private Json() {}

  static Response of(String json) {
    return new Response(200, TYPE, json + "\n");
  }

  /** What was wrong and what to do, one sentence. */
  static Response error(int status, String message) {
    String json = JsonNodeFactory.instance.objectNode().put("error", message).toString();
    return new Response(status, TYPE, json + "\n");
  }
}
