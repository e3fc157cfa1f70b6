package aibets.sandbox;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static aibets.sandbox.SandboxExtension.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebApiTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withAnyApp();
  private AppDouble app;

  @BeforeEach
  void app() {
    app = new AppDouble(slack.sandbox());
  }

  private String error(String method, String... arguments) {
    return app.call(method, arguments).path("error").asText();
  }

  private String post(String channel, String text) {
    return app.call("chat.postMessage", "channel", channel, "text", text).path("ts").asText();
  }

  @Proves(Rule.KNOWN_METHODS)
  @ParameterizedTest
  @ValueSource(strings = {"chat.sing", "", "admin.users.list"})
  void refusesUnknownMethodsWithAResponse(String method) {
    HttpResponse<String> response = app.post(method, slack.sandbox().botToken());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(AppDouble.json(response).path("error").asText()).isEqualTo("unknown_method");
  }

  @Proves(Rule.TOKEN)
  @Test
  void acceptsOnlyTheRightToken() {
    Sandbox sandbox = slack.sandbox();
    assertThat(app.post("auth.test", sandbox.botToken()).body()).contains("\"ok\":true");
    assertThat(app.post("auth.test", "xoxb-other").body()).contains("invalid_auth");
    assertThat(app.post("auth.test", "").body()).contains("not_authed");
    assertThat(app.post("auth.test", sandbox.appToken()).body()).contains("not_allowed_token_type");
    assertThat(app.post("apps.connections.open", sandbox.botToken()).body())
        .contains("not_allowed_token_type");
  }

  @Proves(Rule.SCOPES)
  @Test
  void namesTheScopeThatIsMissing() {
    JsonNode refused = app.call("users.info", "user", "U0ASKER");
    assertThat(refused.path("error").asText()).isEqualTo("missing_scope");
    assertThat(refused.path("needed").asText()).isEqualTo("users:read");
    assertThat(refused.path("provided").asText()).contains("chat:write");
  }

  @Proves({Rule.TIER_2, Rule.TIER_3, Rule.TIER_4})
  @ParameterizedTest
  @CsvSource({
    "auth.test, TIER_4",
    "conversations.list, TIER_2",
    "conversations.info, TIER_3",
  })
  void limitsTheCallsPerMinute(String method, Rule tier) {
    for (int i = 0; i < tier.limit(); i++) {
      assertThat(error(method, "channel", GENERAL)).isEmpty();
    }
    HttpResponse<String> refused = app.post(method, slack.sandbox().botToken());
    assertThat(refused.statusCode()).isEqualTo(429);
    long wait = Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
    assertThat(wait).isBetween(1L, 60L);
    slack.sandbox().advance(Duration.ofSeconds(wait));
    assertThat(error(method, "channel", GENERAL)).isEmpty();
  }

  @Proves(Rule.POST_BURST)
  @Test
  void limitsTheMessagesPerSecond() {
    for (int i = 0; i < Rule.POST_BURST.limit(); i++) {
      post(GENERAL, "hello");
    }
    assertThat(error("chat.postMessage", "channel", GENERAL, "text", "x")).isEqualTo("ratelimited");
    assertThat(error("chat.postMessage", "channel", "U0ASKER", "text", "x")).isEmpty();
    slack.sandbox().advance(Duration.ofSeconds(5));
    assertThat(error("chat.postMessage", "channel", GENERAL, "text", "x")).isEmpty();
  }

  @Proves(Rule.MEMBERSHIP)
  @Test
  void letsTheBotPostWhereItIsAMember() {
    assertThat(error("chat.postMessage", "channel", RANDOM, "text", "x"))
        .isEqualTo("not_in_channel");
    assertThat(error("conversations.history", "channel", RANDOM)).isEqualTo("not_in_channel");
    assertThat(error("chat.postMessage", "channel", "C0NOWHERE", "text", "x"))
        .isEqualTo("channel_not_found");
    slack.asker().command(RANDOM, "/invite @robot");
    assertThat(error("chat.postMessage", "channel", RANDOM, "text", "x")).isEmpty();
  }

  @Proves(Rule.FILE_UPLOADED)
  @Test
  void completesOnlyFilesThatWereUploaded() {
    JsonNode begun = app.call("files.getUploadURLExternal", "filename", "a.png", "length", "12");
    String files = "[{\"id\":\"" + begun.path("file_id").asText() + "\"}]";
    assertThat(error("files.completeUploadExternal", "files", files)).isEqualTo("file_not_found");
    String address = begun.path("upload_url").asText();
    assertThat(app.postJson(address, "too much for it").statusCode()).isEqualTo(400);
    assertThat(app.postJson(address, "no picture..").statusCode()).isEqualTo(200);
    assertThat(error("files.completeUploadExternal", "files", files)).isEmpty();
    assertThat(app.postJson(address, "once and no m").statusCode()).isEqualTo(400);
  }

  @Proves(Rule.PRIVATE_CHANNELS)
  @Test
  void showsPrivateChannelsOnlyAfterAnInvitation() {
    app.connect();
    assertThat(error("conversations.info", "channel", "C0LEADS")).isEqualTo("channel_not_found");
    assertThat(error("chat.postMessage", "channel", "C0LEADS", "text", "hello"))
        .isEqualTo("channel_not_found");
    slack.admin().command("C0LEADS", "/invite @robot");
    assertThat(error("chat.postMessage", "channel", "C0LEADS", "text", "hello")).isEmpty();
    slack.admin().say("C0LEADS", "hello");
    slack.awaitThat(
        () ->
            app.events("message").stream()
                .anyMatch(e -> e.path("channel_type").asText().equals("group")));
  }

  @Proves(Rule.EPHEMERAL_MEMBERSHIP)
  @Test
  void showsAnEphemeralMessageOnlyToItsRecipient() {
    assertThat(error("chat.postEphemeral", "channel", GENERAL, "user", "U0NOBODY", "text", "x"))
        .isEqualTo("user_not_in_channel");
    app.call("chat.postEphemeral", "channel", GENERAL, "user", "U0ASKER", "text", "psst");
    assertThat(slack.said(slack.asker())).hasSize(1);
    assertThat(slack.said(slack.colleague())).isEmpty();
  }

  @Proves(Rule.EPHEMERAL_IN_ACTIVE_THREAD)
  @Test
  void showsAnEphemeralMessageInAThreadOnlyOnceThereIsAReply() {
    String first = slack.asker().say(GENERAL, "a question");
    String[] quiet = {"channel", GENERAL, "user", "U0ASKER", "text", "psst", "thread_ts", first};
    assertThat(error("chat.postEphemeral", quiet)).isEmpty();
    assertThat(slack.said(slack.asker())).isEmpty();
    slack.colleague().reply(GENERAL, first, "an answer");
    assertThat(error("chat.postEphemeral", quiet)).isEmpty();
    assertThat(slack.said(slack.asker())).hasSize(1);
  }

  @Proves(Rule.EPHEMERAL_IS_FINAL)
  @Test
  void doesNotUpdateAnEphemeralMessage() {
    JsonNode posted =
        app.call("chat.postEphemeral", "channel", GENERAL, "user", "U0ASKER", "text", "psst");
    String ts = posted.path("message_ts").asText();
    assertThat(error("chat.update", "channel", GENERAL, "ts", ts, "text", "louder"))
        .isEqualTo("message_not_found");
  }

  @Proves({Rule.OWN_MESSAGES, Rule.UPDATE_DROPS_BLOCKS})
  @Test
  void updatesItsOwnMessagesAndDropsTheirBlocks() {
    String theirs = slack.asker().say(GENERAL, "mine");
    assertThat(error("chat.update", "channel", GENERAL, "ts", theirs, "text", "x"))
        .isEqualTo("cant_update_message");
    assertThat(error("chat.delete", "channel", GENERAL, "ts", theirs))
        .isEqualTo("cant_delete_message");
    String blocks = "[{\"type\":\"divider\"}]";
    JsonNode own = app.call("chat.postMessage", "channel", GENERAL, "text", "a", "blocks", blocks);
    app.call("chat.update", "channel", GENERAL, "ts", own.path("ts").asText(), "text", "b");
    JsonNode now = slack.said(slack.asker()).get(0).json();
    assertThat(now.path("text").asText()).isEqualTo("b");
    assertThat(now.has("blocks")).isFalse();
    assertThat(now.has("edited")).isTrue();
  }

  @Proves({Rule.TEXT, Rule.SOMETHING_TO_SAY, Rule.ATTACHMENTS})
  @Test
  void refusesMessagesThatAreTooLongOrEmpty() {
    assertThat(error("chat.postMessage", "channel", GENERAL, "text", "x".repeat(4_000))).isEmpty();
    assertThat(error("chat.postMessage", "channel", GENERAL, "text", "x".repeat(4_001)))
        .isEqualTo("msg_too_long");
    assertThat(error("chat.postMessage", "channel", GENERAL, "text", "")).isEqualTo("no_text");
    String many = BlockLimits.array(101, "{}");
    assertThat(error("chat.postMessage", "channel", GENERAL, "attachments", many))
        .isEqualTo("too_many_attachments");
  }

  @Test
  void postsInThreadsAndListsThem() {
    String first = slack.asker().say(GENERAL, "a question");
    app.call("chat.postMessage", "channel", GENERAL, "thread_ts", first, "text", "an answer");
    slack.asker().reply(GENERAL, first, "and a follow-up");
    JsonNode replies = app.call("conversations.replies", "channel", GENERAL, "ts", first);
    assertThat(replies.path("messages").findValuesAsText("text"))
        .containsExactly("a question", "an answer", "and a follow-up");
    assertThat(app.call("conversations.history", "channel", GENERAL).path("messages")).hasSize(1);
    assertThat(error("chat.postMessage", "channel", GENERAL, "thread_ts", "1.0", "text", "x"))
        .isEqualTo("thread_not_found");
  }

  @Test
  void addsAReactionOnce() {
    String ts = slack.asker().say(GENERAL, "a question");
    String[] eyes = {"channel", GENERAL, "timestamp", ts, "name", "eyes"};
    assertThat(error("reactions.add", eyes)).isEmpty();
    assertThat(error("reactions.add", eyes)).isEqualTo("already_reacted");
    assertThat(error("reactions.add", "channel", GENERAL, "timestamp", ts, "name", "E Y"))
        .isEqualTo("invalid_name");
  }

  @Proves({Rule.STREAM_IN_THREAD, Rule.STREAM_OPEN})
  @Test
  void appendsToAStreamUntilItIsStopped() {
    String first = slack.asker().say(GENERAL, "a question");
    assertThat(error("chat.startStream", "channel", GENERAL)).isEqualTo("invalid_arguments");
    JsonNode stream = app.call("chat.startStream", "channel", GENERAL, "thread_ts", first);
    String ts = stream.path("ts").asText();
    app.call("chat.appendStream", "channel", GENERAL, "ts", ts, "markdown_text", "**word** ");
    app.call("chat.stopStream", "channel", GENERAL, "ts", ts, "markdown_text", "by word");
    assertThat(slack.said(slack.asker()).get(0).text()).isEqualTo("**word** by word");
    assertThat(error("chat.appendStream", "channel", GENERAL, "ts", ts, "markdown_text", "x"))
        .isEqualTo("message_not_in_streaming_state");
  }

  @Proves(Rule.STATUS_MINUTES)
  @Test
  void removesAStatusAfterTwoMinutes() {
    List<String> shown = new CopyOnWriteArrayList<>();
    slack.sandbox().listen(change -> shown.add(change.at("/detail/status").asText("-")));
    String first = slack.asker().say(GENERAL, "a question");
    app.call(
        "assistant.threads.setStatus",
        "channel_id",
        GENERAL,
        "thread_ts",
        first,
        "status",
        "reads");
    assertThat(shown).contains("reads").doesNotContain("");
    slack.sandbox().advance(Duration.ofMinutes(2));
    slack.awaitThat(() -> shown.contains(""));
  }

  @Test
  void failsAndWaitsOnDemand() {
    slack.sandbox().faults().fail("auth.test", "account_inactive", "internal_error");
    slack.sandbox().faults().rateLimit("auth.test", Duration.ofSeconds(7));
    slack.sandbox().faults().status("auth.test", 503);
    assertThat(error("auth.test")).isEqualTo("account_inactive");
    assertThat(error("auth.test")).isEqualTo("internal_error");
    HttpResponse<String> limited = app.post("auth.test", slack.sandbox().botToken());
    assertThat(limited.headers().firstValue("Retry-After")).contains("7");
    assertThat(app.post("auth.test", slack.sandbox().botToken()).statusCode()).isEqualTo(503);
    slack.sandbox().faults().delay("auth.test", Duration.ofMillis(200));
    long before = System.nanoTime();
    assertThat(error("auth.test")).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(199));
  }
}
