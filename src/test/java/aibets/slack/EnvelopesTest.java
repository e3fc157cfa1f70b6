package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that Slack sends stays without an acknowledgement. */
class EnvelopesTest {

  private final HeldAnswerer answerer = new HeldAnswerer();
  private final Workspace slack = new Workspace(answerer);

  @AfterEach
  void close() {
    answerer.release();
    slack.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "block_actions",
        "global_shortcut",
        "message_shortcut",
        "view_submission",
        "view_closed",
        "unknown_event"
      })
  void acknowledgesWhatNobodyHandles(String payload) throws Exception {
    assertThat(slack.send(Payloads.load(payload)).getStatusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown_payload", "broken_event", "block_actions"})
  void acknowledgesEvenAnEnvelopeThatBoltCannotRead(String payload) {
    JsonObject envelope = Payloads.load(payload);
    assertThat(new Envelopes(slack.bot.app(), new Incidents()).acknowledge(envelope.toString()))
        .contains("{\"envelope_id\":" + envelope.get("envelope_id") + "}");
  }

  @Test
  void sendsNothingBackForHello() {
    assertThat(new Envelopes(slack.bot.app(), new Incidents()).acknowledge("{\"type\":\"hello\"}"))
        .isEmpty();
  }
}
