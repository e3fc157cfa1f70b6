package aibets.http;

import java.util.Map;

/**
 * What is sent back.
 *
 * @param status of HTTP, 200 to 599
 * @param headers besides those of the content
 */
public record Response(int status, String type, String body, Map<String, String> headers) {

  /** The type of plain text. */
  public static final String TEXT = "text/plain; charset=utf-8";

  /** Without further headers. */
  public Response(int status, String type, String body) {
    this(status, type, body, Map.of());
  }

  /** Copies the headers. */
  public Response {
    headers = Map.copyOf(headers);
  }

  /** The same with other headers. */
  public Response with(Map<String, String> others) {
    return new Response(status, type, body, others);
  }
}
