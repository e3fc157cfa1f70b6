package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.socketmode.Acknowledging;
import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that Slack sends is acknowledged. */
class EnvelopesTest {

  private final SlackBot bot =
      RunningBot.bot(
          new SlackOptions("xoxb-1", "xapp-1", "http://127.0.0.1:1/api/", Set.of(), 1, 1),
          new HeldAnswerer(),
          RunningBot.NOTHING_NEW,
          MemoryArchive.empty());

  @AfterEach
  void close() {
    bot.close();
  }

  private Response send(JsonObject envelope) throws Exception {
    return bot.app()
        .run(
            new SocketModeRequestParser(bot.app().config())
                .parse(envelope.toString())
                .getBoltRequest());
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
  void acknowledgesPayloadsThatNobodyHandles(String payload) throws Exception {
    assertThat(send(Payloads.load(payload)).getStatusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown_payload", "broken_event", "block_actions"})
  void acknowledgesEvenAnEnvelopeThatBoltCannotRead(String payload) {
    JsonObject envelope = Payloads.load(payload);
    assertThat(new Acknowledging(bot.app()).acknowledge(envelope.toString()))
        .contains("{\"envelope_id\":" + envelope.get("envelope_id") + "}");
  }

  @Test
  void sendsNothingBackForHello() {
    assertThat(new Acknowledging(bot.app()).acknowledge("{\"type\":\"hello\"}")).isEmpty();
  }

  @Test
  @Timeout(30)
  void endsOnAFrameOfByteOrderMarks() {
    assertThat(new Acknowledging(bot.app()).acknowledge("\ufeff".repeat(20_000))).isEmpty();
  }
}
