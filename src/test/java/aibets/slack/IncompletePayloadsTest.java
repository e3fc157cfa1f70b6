package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.socketmode.Acknowledging;
import ch.qos.logback.classic.Level;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payloads that lack what Slack always sends are acknowledged and ignored with one line. */
class IncompletePayloadsTest {

  private final SlackBot bot =
      RunningBot.bot(
          new SlackOptions("xoxb-1", "xapp-1", "http://127.0.0.1:1/api/", Set.of(), 1, 1),
          new HeldAnswerer(),
          RunningBot.NOTHING_NEW,
          MemoryArchive.empty());

  private final Acknowledging envelopes = new Acknowledging(bot.app());

  @AfterEach
  void close() {
    bot.close();
  }

  private void acknowledge(JsonObject envelope) {
    assertThat(envelopes.acknowledge(envelope.toString()))
        .contains("{\"envelope_id\":" + envelope.get("envelope_id") + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "0, channel_id, command",
    "1, event.channel, event app_mention",
    "3, event.message.ts, event message",
    "4, event.deleted_ts, event message",
    "5, event.user, event app_home_opened",
    "6, actions.action_id, block_actions",
    "8, view.callback_id, view_submission",
    "9, channel.id, message_action",
    "10, user.id, shortcut"
  })
  void areNamedInOneLine(int sample, String field, String kind) {
    JsonObject envelope =
        JsonParser.parseString(SampleEnvelopes.all().get(sample)).getAsJsonObject();
    remove(envelope.getAsJsonObject("payload"), List.of(field.split("\\.")));
    try (LoggedLines lines = LoggedLines.of("aibets")) {
      acknowledge(envelope);

      assertThat(lines.from(Level.INFO))
          .containsExactly(
              "Ignored a payload from Slack (%s): %s is missing or not as Slack sends it"
                  .formatted(kind, field));
    }
  }

  private static void remove(JsonElement within, List<String> path) {
    if (within instanceof JsonArray array) {
      remove(array.get(0), path);
    } else if (path.size() == 1) {
      assertThat(within.getAsJsonObject().remove(path.get(0))).isNotNull();
    } else {
      remove(within.getAsJsonObject().get(path.get(0)), path.subList(1, path.size()));
    }
  }
}
