package aibets.http;

import java.util.Map;

/**
 * A response.
 *
 * @param status HTTP status, 200 to 599
 * @param headers other than those for the content
 */
public record Response(int status, String type, String body, Map<String, String> headers) {

  /** The content type of plain text. */
  public static final String TEXT = "text/plain; charset=utf-8";

  /** Creates a response without further headers. */
  public Response(int status, String type, String body) {
    this(status, type, body, Map.of());
  }

  /** Copies the headers. */
  public Response {
    headers = Map.copyOf(headers);
  }

  /** Returns a copy with other headers. */
  public Response with(Map<String, String> others) {
    return new Response(status, type, body, others);
  }
}
