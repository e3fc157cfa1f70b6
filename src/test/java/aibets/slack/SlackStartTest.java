package aibets.slack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.sandbox.Manifest;
import aibets.sandbox.Sandbox;
import aibets.sandbox.SandboxExtension;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackStartTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private SlackBot bot;

  @BeforeEach
  void wire() {
    bot = bot(slack.sandbox());
  }

  @AfterEach
  void close() {
    bot.close();
  }

  private static SlackBot bot(Sandbox sandbox) {
    SlackOptions options =
        new SlackOptions(sandbox.botToken(), sandbox.appToken(), sandbox.apiUrl(), Set.of(), 1, 1);
    return RunningBot.bot(
        options, new HeldAnswerer(), RunningBot.NOTHING_NEW, MemoryArchive.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "invalid_auth, is unknown to Slack",
    "not_authed, is unknown to Slack",
    "token_revoked, is no longer valid",
    "account_inactive, is no longer valid",
    "not_allowed_token_type, is of the wrong kind",
    "something_new, was rejected by Slack"
  })
  void saysWhatIsWrongWithTheBotToken(String error, String sentence) {
    slack.sandbox().faults().fail("auth.test", error);
    assertThatThrownBy(bot::start)
        .isInstanceOf(SlackException.class)
        .hasMessageContainingAll("SLACK_BOT_TOKEN " + sentence, "OAuth & Permissions", error)
        .hasMessageNotContaining(slack.sandbox().botToken());
  }

  @Test
  void saysWhatIsWrongWithBothTokens() {
    slack.sandbox().faults().fail("auth.test", "invalid_auth");
    slack.sandbox().faults().fail("apps.connections.open", "missing_scope");
    assertThatThrownBy(bot::start)
        .hasMessageContainingAll("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN lacks", "connections:write");
  }

  @Test
  void namesTheScopesThatAreMissing() {
    Manifest narrow =
        new Manifest(
            "ai-bets",
            "",
            List.of(),
            List.of(),
            Set.of("commands", "users:read"),
            Set.of(),
            false,
            false,
            false);
    try (Sandbox sandbox = new Sandbox(narrow, List.of(), 0);
        SlackBot refused = bot(sandbox)) {
      assertThatThrownBy(refused::start)
          .hasMessageContaining(
              "SLACK_BOT_TOKEN lacks the scope app_mentions:read, channels:history, chat:write,");
    }
  }

  @Test
  void saysWhenSlackCannotBeReached() {
    slack.sandbox().close();
    assertThatThrownBy(bot::start)
        .isInstanceOf(SlackException.class)
        .hasMessageContaining("Cannot reach Slack at http://127.0.0.1");
  }

  @Test
  void saysWhenTheWebSocketDoesNotOpen() {
    slack.sandbox().faults().refuseConnections(true);
    assertThatThrownBy(bot::start)
        .isInstanceOf(SlackException.class)
        .hasMessageContaining("WebSockets (wss://)");
  }

  @Test
  void startsOnce() {
    bot.start();
    assertThatThrownBy(bot::start).isInstanceOf(IllegalStateException.class);
  }
}
