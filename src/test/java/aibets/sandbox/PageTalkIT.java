package aibets.sandbox;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Conversations on the page: threads, edits, reactions, unread marks, the app's own pane. */
class PageTalkIT extends OnThePage {

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
  void editsOwnMessages() {
    slack.colleague().say(GENERAL, "not mine");
    slack.asker().say(GENERAL, "first & foremost @robot");
    browser.awaitText("#messages", "foremost");
    assertThat(browser.text("#messages > .message:first-child .menu-items")).doesNotContain("Edit");
    browser.click("#messages > .message:last-child .tools summary");
    browser.click("#messages > .message:last-child .menu-items button:nth-last-child(2)");
    browser.type(".editor textarea", "! second" + Browser.ENTER);
    browser.awaitText("#messages > .message:last-child", "first & foremost @robot! second");
    browser.awaitText("#messages > .message:last-child .remark", "(edited)");
    slack.awaitThat(
        () ->
            app.events("message").stream()
                .anyMatch(e -> e.path("subtype").asText().endsWith("changed")));
    browser.run("window.confirm = () => true");
    browser.click("#messages > .message:last-child .tools summary");
    browser.click("#messages > .message:last-child .menu-items button:last-child");
    slack.awaitThat(() -> slack.sandbox().workspace().history(GENERAL).size() == 1);
    browser.awaitText("#messages > .message:last-child", "not mine");
  }

  @Test
  void removesReactions() {
    String ts = slack.colleague().say(GENERAL, "hello");
    app.call("reactions.add", "channel", GENERAL, "timestamp", ts, "name", "eyes");
    browser.awaitText(".reactions", "👀 1");
    browser.click(".reactions button");
    browser.awaitText(".reactions", "👀 2");
    browser.click(".reactions button");
    browser.awaitText(".reactions", "👀 1");
  }

  @Test
  void showsPrivateChannelsOnlyToTheirMembers() {
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
    browser.awaitText("#replies > .message:last-child", "One two\n…");
    app.call("chat.appendStream", "channel", GENERAL, "ts", stream, "markdown_text", " three");
    browser.awaitText("#replies > .message:last-child", "One two three\n…");
    app.call("chat.stopStream", "channel", GENERAL, "ts", stream, "markdown_text", " four");
    browser.awaitText("#replies > .message:last-child", "One two three four");
    assertThat(browser.text("#replies > .message:last-child")).doesNotContain("…");
  }

  @Test
  void showsEphemeralMessagesOnlyToTheirRecipient() {
    app.call("chat.postEphemeral", "channel", GENERAL, "user", "U0ADMIN", "text", "psst");
    app.call("chat.postMessage", "channel", GENERAL, "text", "to all");
    browser.awaitText("#messages", "to all");
    assertThat(browser.text("#messages")).doesNotContain("psst");
    browser.choose("#me", "U0ADMIN");
    browser.awaitText("#messages", "Only visible to you");
    browser.choose("#me", "U0ASKER");
  }

  @Test
  void marksNewMessages() {
    slack.colleague().say("C0RANDOM", "over here");
    browser.awaitText("#places .unread", "random");
    browser.awaitText("#places .count", "1");
    browser.awaitText("#announcer", "New message from ben in random");
    browser.click("#places .unread");
    browser.awaitText("#messages .mark + .message", "over here");
    slack.awaitThat(
        () -> browser.run("return !document.querySelector('#places .unread')").asBoolean());
  }

  @Test
  void marksTheMenuWhereTheListIsHidden() {
    browser.resize(390, 844);
    slack.colleague().say("C0RANDOM", "over here");
    slack.awaitThat(() -> menu().equals("Open the channel list, new messages"));
    browser.click("#side-open");
    browser.click("#places .unread");
    slack.awaitThat(() -> menu().equals("Open the channel list"));
  }

  private static String menu() {
    return browser.run("return document.querySelector('#side-open').ariaLabel").asText();
  }

  @Test
  void marksThreadsWithNewReplies() {
    String first = slack.asker().say(GENERAL, "first");
    slack.colleague().reply(GENERAL, first, "second");
    browser.awaitText(".thread-link.unread", "new");
    browser.click(".thread-link");
    slack.awaitThat(
        () -> browser.run("return !document.querySelector('.thread-link.unread')").asBoolean());
  }

  @Test
  void hintsAtNewMessagesBelow() {
    for (int i = 0; i < 40; i++) {
      slack.colleague().say(GENERAL, "number " + i);
    }
    browser.awaitText("#messages", "number 39");
    browser.run("document.querySelector('#messages').scrollTop = 0");
    slack.colleague().say(GENERAL, "below");
    browser.awaitText("#messages-newer", "New messages");
    browser.click("#messages-newer");
    slack.awaitThat(() -> bottom("#messages > .message:last-child") <= bottom("#messages"));
  }

  private static double bottom(String css) {
    return browser
        .run("return document.querySelector(arguments[0]).getBoundingClientRect().bottom", css)
        .asDouble();
  }

  @Test
  void startsWithAnIntroductionUntilThereIsAMessage() {
    browser.awaitText("#welcome", "type @robot and your own question");
    slack.colleague().say(GENERAL, "hello");
    slack.awaitThat(
        () -> browser.run("return document.querySelector('#welcome').hidden").asBoolean());
  }

  @Test
  void talksToAnAgentBesideAChannel() {
    app.call(
        "assistant.threads.setSuggestedPrompts",
        "channel_id",
        slack.asker().direct(),
        "prompts",
        "[{\"title\":\"Why\",\"message\":\"Why is that?\"}]");
    browser.click("#agent-toggle");
    slack.awaitThat(() -> app.events("app_home_opened").size() == 1);
    assertThat(app.events("app_home_opened").get(0).path("tab").asText()).isEqualTo("messages");
    browser.click("#prompts .chip");
    browser.awaitText("#agent", "Why is that?");
    app.call("chat.postMessage", "channel", slack.asker().direct(), "text", "Therefore.");
    browser.awaitText("#agent", "Therefore.");
    browser.click("#agent-close");
  }

  @Test
  void showsALongAnswerFromItsBeginningOnAPhone() {
    browser.resize(390, 844);
    slack.asker().say(GENERAL, "hello");
    String long1 = "line\n".repeat(80);
    app.call("chat.postMessage", "channel", GENERAL, "text", "The first quote\n" + long1);
    browser.awaitText("#messages", "The first quote");
    String top = "const top = e => document.querySelector(e).getBoundingClientRect().top;";
    slack.awaitThat(
        () ->
            browser
                .run(top + "return top('#messages .message:last-child') >= top('#messages') - 1")
                .asBoolean());
  }
}
