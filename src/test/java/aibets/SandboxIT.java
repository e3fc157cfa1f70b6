package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.Browser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer's first minute: the packaged program, its page in a browser, the real documents. */
@EnabledIf(
    value = "aibets.sandbox.Browser#isThere",
    disabledReason = "There is no Chromium: apt-get install chromium chromium-driver")
class SandboxIT {

  private static final String FIELD = "#composer textarea";

  @TempDir static Path data;
  private static Browser browser;

  @BeforeAll
  static void openBrowser() {
    browser = new Browser(1240, 780);
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  /** Leaves the page before its program ends, because it would report the lost connection. */
  private interface Leaving extends AutoCloseable {

    @Override
    void close();
  }

  private static void leave() {
    browser.go("about:blank");
  }

  @Test
  @SuppressWarnings("try") // the page is left by closing it
  void guidesANewcomerThroughTheFirstMinute() throws Exception {
    PackagedSandbox.start(data).close(); // with nothing indexed yet
    Instant began = Instant.now();
    try (PackagedSandbox program = PackagedSandbox.start(data);
        Leaving page = SandboxIT::leave) {
      browser.go(program.url());
      asksACommand();
      System.out.println(
          "from the command to the first answer on the page: "
              + Duration.between(began, Instant.now()).toMillis()
              + " ms");
      mentionsInAThread();
      reloads();
      startsOver();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  @SuppressWarnings("try") // the page is left by closing it
  void showsHostileDocumentsAsText(@TempDir Path seeds) throws Exception {
    String quote =
        "The Zorblatt engine costs <b onclick=x()>five & <@U0ADMIN> <!here> *dollars* \u202Ehsac"
            + " <https://x.example|a link> <script>document.title='broken'</script> `today`.";
    Files.writeString(
        seeds.resolve("hostile.jsonl"),
        new ObjectMapper()
                .writeValueAsString(
                    Map.of(
                        "id", "../../x' OR 1=1 --",
                        "title", "<img src=x onerror=\"document.title='broken'\"> & <!channel>",
                        "source", "javascript:document.title='broken'",
                        "text", quote + " It is sold nowhere."))
            + "\n");
    Files.writeString(seeds.resolve("huge.txt"), "Zorblatt " + "x".repeat(40_000) + ".");
    Files.write(seeds.resolve("null.txt"), new byte[] {'Z', 0, 0, 'o'});
    try (PackagedSandbox program = PackagedSandbox.start(data, "AI_BETS_SEEDS", seeds.toString());
        Leaving page = SandboxIT::leave) {
      browser.go(program.url());
      browser.awaitText("#title", "general");
      browser.type(FIELD, "/ai-bets what does the Zorblatt engine cost" + Browser.ENTER);
      browser.awaitText(".ephemeral blockquote", quote);
      browser.type(FIELD, "@ai" + Browser.TAB + "Zorblatt engine cost <script>" + Browser.ENTER);
      browser.click(".thread-link");
      browser.awaitText("#replies blockquote", quote);
      browser.awaitText("#replies", "onerror=");
      assertThat(browser.run("return document.title").asText()).doesNotContain("broken");
      assertThat(
              browser
                  .run("return document.querySelectorAll('main script, a[href^=java]').length")
                  .asInt())
          .isZero();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void asksACommand() {
    browser.awaitText("#title", "general");
    browser.type(FIELD, "/ai" + Browser.TAB + "who funded AMI Labs" + Browser.ENTER);
    browser.awaitText(".ephemeral blockquote", "Berners-Lee");
    browser.awaitText(".ephemeral", "Only visible to you");
  }

  private static void mentionsInAThread() {
    browser.click(".chip:nth-child(2)");
    browser.awaitText("#messages", "?");
    browser.type(FIELD, "@ai" + Browser.TAB + "who funded AMI Labs" + Browser.ENTER);
    browser.click(".thread-link");
    browser.awaitText("#replies blockquote", "Berners-Lee");
    browser.type(
        "#reply textarea", "@ai" + Browser.TAB + "What does Yann LeCun bet on?" + Browser.ENTER);
    browser.awaitText("#replies", "dead end");
    shoot("light");
    browser.choose("#theme", "dark");
    browser.click("#panel-toggle");
    browser.awaitText("#traffic", "chat.postMessage");
    shoot("dark");
    browser.choose("#theme", "auto");
    browser.click("#panel-close");
    browser.click("#thread-close");
  }

  private static void reloads() {
    browser.type(FIELD, "/ai-bets reload" + Browser.ENTER);
    browser.awaitText("#messages", "Only my admins");
    browser.choose("#me", "U0ADMIN");
    browser.type(FIELD, "/ai-bets reload" + Browser.ENTER);
    browser.click("#places button:last-of-type");
    browser.click("#tab-messages");
    browser.awaitText("#messages", "Reloaded in");
    browser.click("#places button");
    browser.choose("#me", "U0ASKER");
  }

  private static void startsOver() {
    browser.click("#reset");
    browser.awaitText("#places", "random");
    browser.click(".chip");
    browser.awaitText(".ephemeral blockquote", "AMI Labs");
  }

  private static void shoot(String name) {
    browser.shoot(Path.of("target", "sandbox-" + name + ".png"));
  }
}
