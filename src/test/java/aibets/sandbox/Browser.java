package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Headless Chromium over WebDriver (w3.org/TR/webdriver2), as far as the tests need it. */
public final class Browser implements AutoCloseable {

  private static final List<Path> DRIVERS =
      List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/lib/chromium/chromedriver"));
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String session;

  /** Keys for which WebDriver has code points. */
  public static final String ENTER = "\uE007";

  public static final String TAB = "\uE004";

  /** Opens a window. */
  public Browser(int width, int height) {
    try {
      int port = freePort();
      driver =
          new ProcessBuilder(driver().orElseThrow().toString(), "--port=" + port)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      session = open("http://127.0.0.1:" + port + "/session", width, height);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether Chromium and its driver are installed (apt-get install chromium-driver). */
  public static boolean isThere() {
    return driver().isPresent();
  }

  private static Optional<Path> driver() {
    return DRIVERS.stream().filter(Files::isExecutable).findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private String open(String sessions, int width, int height) {
    ObjectNode wanted = Json.object();
    ObjectNode always = wanted.putObject("capabilities").putObject("alwaysMatch");
    always.putObject("goog:loggingPrefs").put("browser", "ALL");
    ArrayNode arguments = always.putObject("goog:chromeOptions").putArray("args");
    Stream.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--window-size=" + width + "," + height)
        .forEach(arguments::add);
    JsonNode opened =
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .ignoreExceptionsInstanceOf(UncheckedIOException.class)
            .until(() -> post(sessions, wanted), node -> node.has("sessionId"));
    return sessions + "/" + opened.path("sessionId").asText();
  }

  public void go(String url) {
    post(session + "/url", Json.object().put("url", url));
  }

  /** Runs the body of a function with arguments; returns its result. */
  public JsonNode run(String script, String... arguments) {
    ObjectNode call = Json.object().put("script", script);
    call.set("args", Json.array(List.of(arguments)));
    return post(session + "/execute/sync", call);
  }

  /** Does the same for a function that returns an array of strings. */
  public List<String> strings(String script, String... arguments) {
    List<String> all = new ArrayList<>();
    run(script, arguments).forEach(each -> all.add(each.asText()));
    return all;
  }

  /** Retries once if the page has just redrawn the element. */
  public void click(String css) {
    try {
      clickOnce(css);
    } catch (IllegalStateException e) {
      if (!String.valueOf(e.getMessage()).contains("stale element")) {
        throw e;
      }
      clickOnce(css);
    }
  }

  private void clickOnce(String css) {
    post(session + "/element/" + find(css) + "/click", Json.object());
  }

  public void type(String css, String text) {
    post(session + "/element/" + find(css) + "/value", Json.object().put("text", text));
  }

  /** Waits for a visible element; returns its text. */
  public String text(String css) {
    return get("/element/" + find(css) + "/text").asText();
  }

  /** Waits until an element shows a text. */
  public void awaitText(String css, String text) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                run(
                        "return [...document.querySelectorAll(arguments[0])]"
                            + ".map(e => e.innerText).join('\\n')",
                        css)
                    .asText(),
            shown -> shown.contains(text));
  }

  /** Chooses in a select element. */
  public void choose(String css, String value) {
    run(
        "const s = document.querySelector(arguments[0]); s.value = arguments[1];"
            + "s.dispatchEvent(new Event('change', {bubbles: true}))",
        css,
        value);
  }

  /** Returns the errors that the browser logged, such as scripts blocked by the policy. */
  public List<String> complaints() {
    JsonNode log = post(session + "/se/log", Json.object().put("type", "browser"));
    return log.findValuesAsText("message");
  }

  public void resize(int width, int height) {
    post(session + "/window/rect", Json.object().put("width", width).put("height", height));
  }

  public void shoot(Path file) {
    try {
      Files.write(file, Base64.getDecoder().decode(get("/screenshot").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String find(String css) {
    ObjectNode by = Json.object().put("using", "css selector").put("value", css);
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> post(session + "/elements", by), found -> !found.isEmpty())
        .get(0)
        .elements()
        .next()
        .asText();
  }

  private JsonNode get(String path) {
    return send(HttpRequest.newBuilder(URI.create(session + path)).build());
  }

  private JsonNode post(String url, JsonNode body) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode value = Json.parse(response.body()).orElseThrow().path("value");
      if (response.statusCode() != 200) {
        throw new IllegalStateException(request.uri() + ": " + value.path("message").asText());
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    send(HttpRequest.newBuilder(URI.create(session)).DELETE().build());
    driver.destroy();
  }
}
