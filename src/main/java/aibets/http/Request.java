package aibets.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A complete request. All of it is untrusted.
 *
 * @param method as sent, such as {@code GET}
 * @param path without the query, decoded
 * @param query as sent, without the question mark; empty if there is none
 * @param headers by lower-case name, each with its values
 * @param body as text, malformed UTF-8 replaced; empty if there is none
 */
public record Request(
    String method, String path, String query, Map<String, List<String>> headers, String body) {

  /** Copies the headers. */
  public Request {
    headers = Map.copyOf(headers);
  }

  /** Returns the value of a header, if it was sent exactly once. */
  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.size() == 1 ? Optional.of(values.get(0).strip()) : Optional.empty();
  }

  /** Returns the decoded value of a parameter of the query, if it was sent exactly once. */
  public Optional<String> parameter(String name) {
    List<String> values = values(query, "&", name);
    try {
      return values.size() == 1
          ? Optional.of(URLDecoder.decode(values.get(0), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the value of a cookie, if it was sent exactly once. */
  public Optional<String> cookie(String name) {
    List<String> values =
        values(String.join(";", headers.getOrDefault("cookie", List.of())), ";", name);
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  private static List<String> values(String pairs, String between, String name) {
    return Arrays.stream(pairs.split(between, -1))
        .map(pair -> pair.strip().split("=", 2))
        .filter(pair -> pair.length == 2 && pair[0].equals(name))
        .map(pair -> pair[1])
        .toList();
  }
}
