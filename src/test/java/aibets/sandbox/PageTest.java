package aibets.sandbox;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page's server sends to a browser, and what it accepts. */
class PageTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withAnyApp();
  private AppDouble browser;

  @BeforeEach
  void browser() {
    browser = new AppDouble(slack.sandbox());
  }

  private HttpResponse<String> get(String path) {
    return browser.send(HttpRequest.newBuilder(uri(path)).build());
  }

  private URI uri(String path) {
    return URI.create(slack.sandbox().url() + path);
  }

  private HttpResponse<String> doing(String json) {
    return browser.postJson(uri("page/do").toString(), json.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "index.html", "page.js", "blocks.js", "style.css", "icon.svg"})
  void servesItsFilesUnderAPolicyWithoutInlineScripts(String file) {
    HttpResponse<String> response = get(file);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self';")
        .doesNotContain("unsafe", "http", "data:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sandbox.class", "../AiBets.class", "nothing.js", "page/../page.js"})
  void servesNothingElse(String file) {
    assertThat(get(file).statusCode()).isEqualTo(404);
  }

  @Test
  void neverTurnsTextIntoMarkup() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/aibets/sandbox"))) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file))
            .doesNotContainPattern("innerHTML|outerHTML|insertAdjacent|document\\.write|eval\\(");
      }
    }
  }

  @Test
  void acceptsNothingFromOtherSites() {
    HttpRequest foreign =
        HttpRequest.newBuilder(uri("page/do"))
            .header("Origin", "https://example.org")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"do\":\"reset\",\"as\":\"asker\"}"))
            .build();
    assertThat(browser.send(foreign).statusCode()).isEqualTo(403);
    HttpRequest form =
        HttpRequest.newBuilder(uri("page/do"))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{\"do\":\"reset\",\"as\":\"asker\"}"))
            .build();
    assertThat(browser.send(form).statusCode()).isEqualTo(405);
  }

  @Test
  void listensOnLoopbackOnly() {
    assertThat(slack.sandbox().url()).startsWith("http://127.0.0.1:");
  }

  @Test
  void saysWhatCannotBeDone() {
    assertThat(doing("{'do':'fly','as':'asker'}").body()).contains("Unknown action 'fly'");
    assertThat(doing("{'do':'say','as':'nobody','channel':'C0GENERAL','text':'t'}").body())
        .contains("No user is called");
    assertThat(doing("{'do':'say','as':'asker','channel':'C0GENERAL'}").body()).contains("text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<!channel> <@U0ADMIN|you>",
        "\u202egnp.exe",
        "null \u0000 byte",
        "*bold* `code` &lt;"
      })
  void losesNothingOfHostileText(String text) {
    String json =
        Json.object()
            .put("do", "say")
            .put("as", "asker")
            .put("text", text)
            .put("channel", GENERAL)
            .toString();
    assertThat(browser.postJson(uri("page/do").toString(), json).statusCode()).isEqualTo(200);
    String stored = slack.sandbox().workspace().history(GENERAL).get(0).text();
    assertThat(stored).isEqualTo(Typed.escape(text)).doesNotContain("<!", "<s");
  }

  @Proves(Rule.EPHEMERAL_IS_GONE)
  @Test
  void sendsAPageEverythingThatStillExists() throws IOException {
    browser.call("chat.postEphemeral", "channel", GENERAL, "user", "U0ASKER", "text", "psst");
    slack.asker().say(GENERAL, "hello");
    JsonNode all = firstEvent();
    assertThat(all.path("kind").asText()).isEqualTo("all");
    assertThat(all.at("/detail/messages").findValuesAsText("text")).containsExactly("hello");
    assertThat(all.toString()).doesNotContain(slack.sandbox().botToken());
  }

  private JsonNode firstEvent() throws IOException {
    try (InputStream in = uri("page/events").toURL().openStream();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return Json.parse(lines.readLine().substring("data: ".length())).orElseThrow();
    }
  }

  @Test
  void forgetsEverythingWhenItStartsOver() {
    slack.asker().say(GENERAL, "hello");
    doing("{'do':'reset','as':'asker'}");
    assertThat(slack.sandbox().workspace().history(GENERAL)).isEmpty();
    assertThat(slack.refused()).isEqualTo(List.of());
  }
}
