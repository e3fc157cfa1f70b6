package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.fuzzing.Fuzzer;
import aibets.socketmode.Acknowledging;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever an envelope contains, it is acknowledged by its own id, nothing is thrown, and no
 * failure is logged but those to reach Slack.
 */
class EnvelopesFuzzTest {

  /** Shared by all tests, because closing it takes time. */
  private static final SlackBot BOT =
      RunningBot.bot(
          new SlackOptions("xoxb-1", "xapp-1", "http://127.0.0.1:1/api/", Set.of(), 1, 1),
          new HeldAnswerer(),
          RunningBot.NOTHING_NEW,
          MemoryArchive.empty());

  private static final LoggedFailures FAILURES = new LoggedFailures();

  private final Acknowledging envelopes = new Acknowledging(BOT.app());

  @BeforeAll
  static void collect() {
    FAILURES.start();
  }

  /** Waits for what was acknowledged before it was done. */
  @AfterAll
  static void close() {
    BOT.close();
    FAILURES.close();
    assertThat(FAILURES.all()).isEmpty();
  }

  private void acknowledge(String message) {
    Optional<String> acknowledgement = envelopes.acknowledge(message);
    assertThat(acknowledgement.map(each -> id(each).orElse("no id"))).isEqualTo(id(message));
  }

  private static Optional<String> id(String message) {
    if (!message.stripLeading().startsWith("{")) {
      return Optional.empty();
    }
    try {
      JsonElement parsed = JsonParser.parseString(message);
      return parsed instanceof JsonObject object
              && object.get("envelope_id") instanceof JsonPrimitive id
              && !id.getAsString().isEmpty()
          ? Optional.of(id.getAsString())
          : Optional.empty();
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  @Test
  void everyPayloadOfEverySurfaceIsAcknowledged() {
    List<String> seeds =
        Stream.concat(
                SampleEnvelopes.all().stream()
                    .map(each -> each.replace("TEXT", "compare JEPA with LLMs")),
                Stream.of(
                    "{\"type\": \"hello\"}", "{\"type\":\"disconnect\",\"reason\":\"warning\"}"))
            .toList();
    Fuzzer.run(
        "payloads",
        seeds,
        List.of("[", "{\"envelope_id\":\"e\",\"payload\":[", "{\"a\":", "\"", "1", "\\u0000"),
        this::acknowledge);
  }

  @Test
  void anythingTypedAnywhereIsAcknowledged() {
    List<String> surfaces = SampleEnvelopes.all();
    Fuzzer.run(
        "typed",
        List.of(
            "compare JEPA with LLMs",
            "<@U0BOT> who funded <https://ami.org|AMI Labs> &amp; <#C01|general>?",
            "timeline AMI Labs",
            "ANSWER C0GENERAL 0 1",
            "reload",
            "stop"),
        List.of("<@", "<!a|", "<https://", "&amp;", "a ", "\n", "a with ", "<<>>", "|", "A1 "),
        text -> {
          String quoted = new JsonPrimitive(text).toString();
          String inner = quoted.substring(1, quoted.length() - 1);
          for (String surface : surfaces) {
            acknowledge(surface.replace("TEXT", inner));
          }
          assertThat(SlackText.plain(text)).isNotNull();
          ContextPosition.read(text);
        });
  }

  /** Without each of its fields, and with something else in its place. */
  @Test
  void everyIncompletePayloadIsAcknowledged() {
    for (String sample : SampleEnvelopes.all()) {
      JsonObject envelope = JsonParser.parseString(sample).getAsJsonObject();
      SampleEnvelopes.changeEach(envelope.get("payload"), () -> acknowledge(envelope.toString()));
    }
  }
}
