package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlackOptionsTest {

  @Test
  void listsEveryProblemOfTheOptions() {
    assertThatThrownBy(
            () -> new SlackOptions("", "xoxb-swapped", "http://x.com/", Set.of("bob"), 0, -1))
        .isInstanceOf(SlackException.class)
        .hasMessageContainingAll(
            "SLACK_BOT_TOKEN is missing",
            "SLACK_APP_TOKEN is malformed (it starts with xoxb-)",
            "connections:write",
            "https://",
            "'bob'",
            "'workers'",
            "'queue'")
        .hasMessageNotContaining("swapped");
  }

  @Test
  void asksToTurnOffTokenRotation() {
    assertThat(SlackToken.BOT.problem("xoxe.xoxb-1-abc").orElseThrow())
        .contains("turn off token rotation");
  }

  @Test
  void showsNoToken() {
    SlackOptions options =
        new SlackOptions(
            "xoxb-1-secret", "xapp-1-secret", SlackOptions.SLACK_API_URL, Set.of("U0ADMIN"), 1, 1);
    assertThat(options.toString()).contains("xoxb-…", "U0ADMIN").doesNotContain("secret");
  }

  @Test
  void addsTheSlashThatTheApiUrlLacks() {
    assertThat(
            new SlackOptions("xoxb-1", "xapp-1", "https://slack.com/api", Set.of(), 1, 0).apiUrl())
        .isEqualTo(SlackOptions.SLACK_API_URL);
  }
}
