package aibets.workspaces;

import aibets.http.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page for somebody who installs the app. All of its text is escaped, and browsers run no script
 * in it.
 */
record Page(int status, String title, List<String> paragraphs) {

  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'",
          "Referrer-Policy", "no-referrer");

  private static final String HTML =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>body { font: 1.1rem/1.5 sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }</style>
      </head>
      <body>
      <h1>%s</h1>
      %s
      </body>
      </html>
      """;

  Page(int status, String title, String... paragraphs) {
    this(status, title, List.of(paragraphs));
  }

  Response response() {
    String body =
        paragraphs.stream()
            .map(paragraph -> "<p>" + escaped(paragraph) + "</p>")
            .collect(Collectors.joining("\n"));
    return new Response(
        status,
        "text/html; charset=utf-8",
        HTML.formatted(escaped(title), escaped(title), body),
        HEADERS);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
