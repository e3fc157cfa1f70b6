package aibets.slack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackStartTest {

  private final Workspace slack = new Workspace(new HeldAnswerer());

  @AfterEach
  void close() {
    slack.close();
  }

  @ParameterizedTest
  @CsvSource({
    "invalid_auth, is not known to Slack",
    "not_authed, is not known to Slack",
    "token_revoked, is no longer valid",
    "account_inactive, is no longer valid",
    "not_allowed_token_type, is of the wrong kind",
    "something_new, was refused by Slack"
  })
  void saysWhatIsWrongWithTheBotToken(String error, String sentence) {
    slack.api.refuse("auth.test", SlackWebApi.Refusal.error(error));
    assertThatThrownBy(slack.bot::start)
        .isInstanceOf(SlackException.class)
        .hasMessageContainingAll("SLACK_BOT_TOKEN " + sentence, "OAuth & Permissions", error)
        .hasMessageNotContaining("secret");
  }

  @Test
  void saysWhatIsWrongWithBothTokens() {
    slack.api.refuse("auth.test", SlackWebApi.Refusal.error("invalid_auth"));
    slack.api.refuse("apps.connections.open", SlackWebApi.Refusal.error("missing_scope"));
    assertThatThrownBy(slack.bot::start)
        .hasMessageContainingAll("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN lacks", "connections:write");
  }

  @Test
  void namesTheScopesThatAreMissing() {
    slack.api.grantOnly("commands,users:read");
    assertThatThrownBy(slack.bot::start)
        .hasMessageContaining("SLACK_BOT_TOKEN lacks the scope app_mentions:read, chat:write");
  }

  @Test
  void saysWhenSlackCannotBeReached() {
    slack.api.close();
    assertThatThrownBy(slack.bot::start)
        .isInstanceOf(SlackException.class)
        .hasMessageContaining("Slack could not be reached at http://127.0.0.1");
  }

  @Test
  void saysWhenTheWebSocketDoesNotOpen() {
    assertThatThrownBy(slack.bot::start)
        .isInstanceOf(SlackException.class)
        .hasMessageContaining("WebSockets (wss://)");
  }

  @Test
  void startsOnce() {
    assertThatThrownBy(slack.bot::start).isInstanceOf(SlackException.class);
    assertThatThrownBy(slack.bot::start).isInstanceOf(IllegalStateException.class);
  }
}
