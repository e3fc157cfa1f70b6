package aibets.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Serves the page's files from the class path, with a Content-Security-Policy that allows no other
 * scripts.
 */
final class PageFiles {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final byte[] NOT_FOUND = "Not found".getBytes(StandardCharsets.UTF_8);

  void serve(Http http) throws IOException {
    String name = http.path().equals("/") ? "index.html" : http.path().substring(1);
    Optional<byte[]> file = read(name);
    http.set("Content-Security-Policy", POLICY);
    http.set("X-Content-Type-Options", "nosniff");
    http.set("Referrer-Policy", "no-referrer");
    http.set("Cache-Control", "no-cache");
    http.set("Content-Type", TYPES.getOrDefault(name.replaceFirst(".*\\.", ""), "text/plain"));
    http.answer(file.isPresent() ? 200 : 404, file.orElse(NOT_FOUND));
  }

  private static Optional<byte[]> read(String name) throws IOException {
    if (!name.matches("[a-z-]+\\.(html|css|js|svg)")) {
      return Optional.empty();
    }
    try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }
}
