package aibets.sandbox;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page shows, and that it copes with any input. */
class PageIT extends OnThePage {

  @Test
  void drawsEveryBlock() {
    String blocks = load("blocks.json");
    assertThat(app.call("chat.postMessage", "channel", GENERAL, "blocks", blocks).path("error"))
        .isEmpty();
    browser.awaitText(".message", "The end");
    String shown = browser.text(".message .blocks");
    assertThat(shown)
        .contains("A header", "bold", "@ada", "#general", "first item", "a < b & c > d")
        .contains("A block of the type video is not drawn here", "$1.03B", "4 sources")
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
    assertThat(browser.run("return document.activeElement.dataset.action").asText())
        .isEqualTo("words");
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
  void injectsAFaultUntilItIsTakenBack() {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>document.title='broken'</script>",
        "<img src=x onerror=\"document.title='broken'\">",
        "javascript:document.title='broken'",
        "\u202eright to left"
      })
  void executesNoInjectedScript(String text) {
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
    browser.awaitText("#messages > .message:first-child", text);
    assertThat(browser.run("return document.title").asText()).doesNotContain("broken");
    assertThat(
            browser
                .run(
                    "return document.querySelectorAll('main script, main img,"
                        + " a[href^=java]').length")
                .asInt())
        .isZero();
  }

  @Test
  void showsAllOfFortyThousandCharacters() {
    slack.asker().say(GENERAL, "x".repeat(39_997) + "end");
    browser.awaitText("#messages", "xxend");
    assertThat(
            browser.run("return document.querySelector('.message .text').innerText.length").asInt())
        .isEqualTo(40_000);
  }

  @Test
  void redrawsOnlyTheChangedMessageAmongAThousand() {
    for (int i = 0; i < 1_000; i++) {
      slack.colleague().say(GENERAL, "message number " + i + " with *some* text to draw");
    }
    browser.go(slack.sandbox().url());
    browser.awaitText("#messages > .message:last-child", "number 999");
    browser.run(
        "window.drawn = 0; window.removed = 0;"
            + "new MutationObserver(all => all.forEach(each => {"
            + "window.drawn += each.addedNodes.length; window.removed += each.removedNodes.length;"
            + "})).observe(document.querySelector('#messages'), {childList: true});"
            + "return 0");
    browser.type("#composer textarea", "quick" + Browser.ENTER);
    browser.awaitText("#messages > .message:last-child", "quick");
    assertThat(browser.run("return window.drawn").asInt()).isEqualTo(1);
    assertThat(browser.run("return window.removed").asInt()).isZero();
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
