package aibets.sandbox;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a browser, before an app that uses all there is. */
@EnabledIf(
    value = "aibets.sandbox.Browser#isThere",
    disabledReason = "There is no Chromium: apt-get install chromium chromium-driver")
class PageIT {

  private static Browser browser;

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withAnyApp();
  private AppDouble app;

  @BeforeAll
  static void openBrowser() {
    browser = new Browser(1280, 860);
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void openPage() {
    app = new AppDouble(slack.sandbox());
    app.connect();
    browser.resize(1280, 860);
    browser.go(slack.sandbox().url());
    browser.awaitText("#title", "general");
  }

  @AfterEach
  void complainsAboutNothing() {
    // Before the workspace closes, which a page would complain about.
    browser.go("about:blank");
    assertThat(browser.complaints()).isEmpty();
  }

  private static String load(String name) {
    try (InputStream in = PageIT.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void shoot(String name) {
    browser.shoot(Path.of("target", name + ".png"));
  }

  @Test
  void drawsEveryBlock() {
    String blocks = load("blocks.json");
    assertThat(app.call("chat.postMessage", "channel", GENERAL, "blocks", blocks).path("error"))
        .isEmpty();
    browser.awaitText(".message", "The end");
    String shown = browser.text(".message .blocks");
    assertThat(shown)
        .contains("A header", "bold", "@ada", "#general", "first item", "a < b & c > d")
        .contains("A block of the type table is not drawn here")
        .doesNotContain("&lt;", "undefined", "[object");
    assertThat(
            browser.run("return document.querySelectorAll('.message blockquote').length").asInt())
        .isEqualTo(2);
    shoot("blocks");
  }

  @Test
  void sendsWhatIsClickedAndChosen() {
    app.call("chat.postMessage", "channel", GENERAL, "blocks", load("blocks.json"));
    browser.click("button[data-action=go]");
    browser.click("summary[data-action=more]");
    browser.click("details.menu .menu-items button");
    browser.choose("select[data-action=pick]", "two");
    browser.click(".feedback button");
    slack.awaitThat(() -> app.received("interactive").size() == 4);
    assertThat(app.received("interactive"))
        .extracting(envelope -> envelope.at("/payload/actions/0/action_id").asText())
        .containsExactly("go", "more", "pick", "helpful");
    assertThat(app.received("interactive").get(2).at("/payload/actions/0").toString())
        .contains("\"value\":\"two\"");
  }

  @Test
  void fillsInAModal() {
    browser.type("#composer textarea", "/as" + Browser.TAB + "why" + Browser.ENTER);
    String trigger = app.awaitPayload("slash_commands").path("trigger_id").asText();
    app.call("views.open", "trigger_id", trigger, "view", load("modal.json"));
    browser.awaitText("dialog h2", "Tell us more");
    browser.click("dialog input[value=short]");
    browser.click("dialog button.primary");
    browser.awaitText("dialog .error", "complete this required field");
    browser.type("dialog textarea", "It was <b>wrong</b>");
    shoot("modal");
    browser.click("dialog button.primary");
    String state = app.awaitPayload("interactive").at("/view/state/values").toString();
    assertThat(state).contains("It was <b>wrong</b>", "\"value\":\"short\"");
    slack.awaitThat(() -> !browser.run("return document.querySelector('dialog').open").asBoolean());
  }

  @Test
  void showsTheHomeOfTheApp() {
    app.call(
        "views.publish",
        "user_id",
        "U0ASKER",
        "view",
        "{\"type\":\"home\",\"blocks\":" + load("blocks.json") + "}");
    browser.click("#places button:last-of-type");
    browser.awaitText("#home", "A header");
    slack.awaitThat(() -> !app.events("app_home_opened").isEmpty());
    browser.click("#home button[data-action=go]");
    assertThat(app.awaitPayload("interactive").at("/container/type").asText()).isEqualTo("view");
    shoot("home");
  }

  @Test
  void offersShortcutsInTheMenuOfAMessage() {
    slack.colleague().say(GENERAL, "What is this about?");
    browser.click(".tools summary");
    browser.click(".tools .menu-items button");
    assertThat(app.awaitPayload("interactive").at("/message/text").asText())
        .isEqualTo("What is this about?");
  }

  @Test
  void talksInAThreadByKeyboard() {
    browser.type("#composer textarea", "@ro" + Browser.TAB + "hello" + Browser.ENTER);
    slack.awaitThat(() -> app.events("app_mention").size() == 1);
    String ts = app.events("app_mention").get(0).path("ts").asText();
    app.call("chat.postMessage", "channel", GENERAL, "thread_ts", ts, "text", "hello yourself");
    browser.type(".thread-link", Browser.ENTER);
    browser.awaitText("#replies", "hello yourself");
    browser.type("#reply textarea", "and more" + Browser.ENTER);
    browser.awaitText(".thread-link", "2 replies");
    assertThat(slack.sandbox().workspace().thread(GENERAL, ts)).hasSize(3);
  }

  @Test
  void changesWhatPeopleWrote() {
    slack.colleague().say(GENERAL, "not mine");
    slack.asker().say(GENERAL, "first & foremost @robot");
    browser.awaitText("#messages", "foremost");
    assertThat(browser.text("#messages > li:first-child .menu-items")).doesNotContain("Edit");
    browser.click("#messages > li:last-child .tools summary");
    browser.click("#messages > li:last-child .menu-items button:nth-last-child(2)");
    browser.type(".editor textarea", "! second" + Browser.ENTER);
    browser.awaitText("#messages > li:last-child", "first & foremost @robot! second");
    browser.awaitText("#messages > li:last-child .remark", "(edited)");
    slack.awaitThat(
        () ->
            app.events("message").stream()
                .anyMatch(e -> e.path("subtype").asText().endsWith("changed")));
    browser.run("window.confirm = () => true");
    browser.click("#messages > li:last-child .tools summary");
    browser.click("#messages > li:last-child .menu-items button:last-child");
    slack.awaitThat(() -> slack.sandbox().workspace().history(GENERAL).size() == 1);
    browser.awaitText("#messages > li:last-child", "not mine");
  }

  @Test
  void takesReactionsBack() {
    String ts = slack.colleague().say(GENERAL, "hello");
    app.call("reactions.add", "channel", GENERAL, "timestamp", ts, "name", "eyes");
    browser.awaitText(".reactions", "👀 1");
    browser.click(".reactions button");
    browser.awaitText(".reactions", "👀 2");
    browser.click(".reactions button");
    browser.awaitText(".reactions", "👀 1");
  }

  @Test
  void showsPrivateChannelsToTheirMembersAlone() {
    assertThat(browser.text("#places")).doesNotContain("leads");
    browser.choose("#me", "U0ADMIN");
    browser.awaitText("#places", "🔒 leads");
    browser.click("#places button:nth-of-type(3)");
    browser.awaitText("#title", "leads");
    browser.choose("#me", "U0ASKER");
    browser.awaitText("#title", "general");
  }

  @Test
  void showsAMessageWhileItIsStreamed() {
    String ts = slack.asker().say(GENERAL, "tell me");
    String stream =
        app.call(
                "chat.startStream",
                "channel",
                GENERAL,
                "thread_ts",
                ts,
                "markdown_text",
                "One **two**")
            .path("ts")
            .asText();
    browser.click(".thread-link");
    browser.awaitText("#replies > li:last-child", "One two\n…");
    app.call("chat.appendStream", "channel", GENERAL, "ts", stream, "markdown_text", " three");
    browser.awaitText("#replies > li:last-child", "One two three\n…");
    app.call("chat.stopStream", "channel", GENERAL, "ts", stream, "markdown_text", " four");
    browser.awaitText("#replies > li:last-child", "One two three four");
    assertThat(browser.text("#replies > li:last-child")).doesNotContain("…");
  }

  @Test
  void letsOneThingGoWrongUntilItIsTakenBack() {
    browser.click("#panel-toggle");
    browser.click("#faults summary");
    browser.click("#troubles input[value=BROKEN]");
    browser.click("#troubles input[value=TWICE]");
    slack.awaitThat(() -> slack.sandbox().faults().duplicatesEvents());
    assertThat(
            app.call("chat.postMessage", "channel", GENERAL, "text", "no").path("error").asText())
        .isEqualTo("internal_error");
    browser.click("#troubles input[value=BROKEN]:checked");
    slack.awaitThat(
        () ->
            app.call("chat.postMessage", "channel", GENERAL, "text", "yes").path("ok").asBoolean());
    assertThat(slack.sandbox().faults().duplicatesEvents()).isTrue();
  }

  @Test
  void showsEphemeralMessagesToTheirPersonAlone() {
    app.call("chat.postEphemeral", "channel", GENERAL, "user", "U0ADMIN", "text", "psst");
    app.call("chat.postMessage", "channel", GENERAL, "text", "to all");
    browser.awaitText("#messages", "to all");
    assertThat(browser.text("#messages")).doesNotContain("psst");
    browser.choose("#me", "U0ADMIN");
    browser.awaitText("#messages", "Only visible to you");
    browser.choose("#me", "U0ASKER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>document.title='broken'</script>",
        "<img src=x onerror=\"document.title='broken'\">",
        "javascript:document.title='broken'",
        "\u202eright to left"
      })
  void executesNothing(String text) {
    String section = Json.object().put("type", "mrkdwn").put("text", text).toString();
    String rich = Json.object().put("type", "link").put("url", text).put("text", text).toString();
    String blocks =
        "[{\"type\":\"section\",\"text\":"
            + section
            + "},{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\","
            + "\"elements\":["
            + rich
            + "]}]},{\"type\":\"divider\"}]";
    slack.asker().say(GENERAL, text);
    app.call("chat.postMessage", "channel", GENERAL, "text", text, "blocks", blocks);
    browser.awaitText(".message .rich", text);
    browser.awaitText("#messages > li:first-child", text);
    assertThat(browser.run("return document.title").asText()).doesNotContain("broken");
    assertThat(
            browser
                .run(
                    "return document.querySelectorAll('main script, main img, a[href^=java]').length")
                .asInt())
        .isZero();
  }

  @Test
  void losesNothingOfFortyThousandCharacters() {
    slack.asker().say(GENERAL, "x".repeat(39_997) + "end");
    browser.awaitText("#messages", "xxend");
    assertThat(
            browser.run("return document.querySelector('.message .text').innerText.length").asInt())
        .isEqualTo(40_000);
  }

  @Test
  void staysResponsiveWithAThousandMessages() {
    for (int i = 0; i < 1_000; i++) {
      slack.colleague().say(GENERAL, "message number " + i + " with *some* text to draw");
    }
    browser.go(slack.sandbox().url());
    browser.awaitText("#messages > li:last-child", "number 999");
    long began = System.nanoTime();
    browser.type("#composer textarea", "quick" + Browser.ENTER);
    browser.awaitText("#messages > li:last-child", "quick");
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    System.out.println(
        "a message among 1,001 is typed, sent and shown in " + took.toMillis() + " ms");
    assertThat(took).isLessThan(Duration.ofSeconds(2));
    int redraw = timeToDrawAnew();
    System.out.println("1,001 messages are drawn anew in " + redraw + " ms");
    assertThat(redraw).isLessThan(2_000);
  }

  /** In milliseconds. */
  private static int timeToDrawAnew() {
    return browser
        .run(
            "const began = performance.now(), me = document.querySelector('#me');"
                + "me.dispatchEvent(new Event('change'));"
                + "document.querySelector('#messages').getBoundingClientRect();"
                + "return Math.round(performance.now() - began)")
        .asInt();
  }

  @Test
  void isReadableOnAPhoneInTheDark() {
    app.call("chat.postMessage", "channel", GENERAL, "blocks", load("blocks.json"));
    browser.resize(400, 860);
    browser.choose("#theme", "dark");
    browser.awaitText(".message", "The end");
    assertThat(
            browser
                .run("return document.documentElement.scrollWidth <= window.innerWidth")
                .asBoolean())
        .isTrue();
    shoot("phone");
    browser.choose("#theme", "auto");
  }
}
