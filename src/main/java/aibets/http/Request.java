package aibets.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A complete request. All of it is untrusted.
 *
 * @param method as sent, such as {@code GET}
 * @param path without the query, decoded
 * @param headers by lower-case name, each with its values
 * @param body as text, malformed UTF-8 replaced; empty if there is none
 */
public record Request(String method, String path, Map<String, List<String>> headers, String body) {

  /** Copies the headers. */
  public Request {
    headers = Map.copyOf(headers);
  }

  /** Returns the value of a header, if it was sent exactly once. */
  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.size() == 1 ? Optional.of(values.get(0).strip()) : Optional.empty();
  }
}
