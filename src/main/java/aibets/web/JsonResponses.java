package aibets.web;

import aibets.http.Response;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** JSON responses. */
final class JsonResponses {

  private static final String TYPE = "application/json";

  private JsonResponses() {}

  static Response of(String json) {
    return new Response(200, TYPE, json + "\n");
  }

  /**
   * Returns an error response.
   *
   * @param message one sentence: what was wrong and what to do
   */
  static Response error(int status, String message) {
    String json = JsonNodeFactory.instance.objectNode().put("error", message).toString();
    return new Response(status, TYPE, json + "\n");
  }
}
