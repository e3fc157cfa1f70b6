package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.fuzzing.Fuzzer;
import aibets.socketmode.Acknowledging;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
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
import org.slf4j.LoggerFactory;

/** Whatever an envelope contains, it is acknowledged by its own id, and nothing is thrown. */
class EnvelopesFuzzTest {

  private static final String COMMAND =
      """
      {"type": "slash_commands", "envelope_id": "e-1", "accepts_response_payload": true, "payload": {
      "token": "t", "team_id": "T0BETS", "channel_id": "C0GENERAL", "user_id": "U0ASKER",
      "command": "/ai-bets", "text": "TEXT", "trigger_id": "1.2.c", "is_enterprise_install": "false",
      "response_url": "http://127.0.0.1:1/response/1"}}\
      """;

  private static final String EVENT =
      """
      {"type": "events_api", "envelope_id": "e-2", "accepts_response_payload": false, "payload": {
      "token": "t", "team_id": "T0BETS", "type": "event_callback", "event_id": "Ev1", "event": EVENT,
      "authorizations": [{"team_id": "T0BETS", "user_id": "U0BOT", "is_bot": true}]}}\
      """;

  private static final List<String> EVENTS =
      List.of(
          """
          {"type": "app_mention", "user": "U0ASKER", "text": "<@U0BOT> TEXT", "ts": "1.1",
          "channel": "C0GENERAL", "thread_ts": "1.0"}\
          """,
          """
          {"type": "message", "channel_type": "im", "user": "U0ASKER", "text": "TEXT", "ts": "1.2",
          "channel": "D0ASKER"}\
          """,
          """
          {"type": "message", "subtype": "message_changed", "channel": "C0GENERAL", "ts": "1.3",
          "message": {"user": "U0ASKER", "text": "<@U0BOT> TEXT", "ts": "1.1", "edited": {"ts": "1.2"}},
          "previous_message": {"user": "U0ASKER", "text": "old", "ts": "1.1"}}\
          """,
          """
          {"type": "message", "subtype": "message_deleted", "channel": "C0GENERAL", "ts": "1.4",
          "deleted_ts": "1.1"}\
          """,
          """
          {"type": "app_home_opened", "user": "U0ASKER", "channel": "D0ASKER", "tab": "home"}\
          """);

  private static final String INTERACTION =
      """
      {"type": "interactive", "envelope_id": "e-3", "accepts_response_payload": true, "payload": {
      "team": {"id": "T0BETS", "domain": "bets"}, "user": {"id": "U0ASKER", "team_id": "T0BETS"},
      "channel": {"id": "C0GENERAL"}, "trigger_id": "1.2.i", "response_url": "http://127.0.0.1:1/r/2",
      INNER}}\
      """;

  private static final List<String> INNER =
      List.of(
          """
          "type": "block_actions", "container": {"type": "message", "thread_ts": "1.0"},
          "actions": [{"type": "button", "action_id": "show-context", "value": "TEXT"}]\
          """,
          """
          "type": "block_actions", "view": {"id": "V1", "type": "modal", "private_metadata": "TEXT"},
          "actions": [{"type": "button", "action_id": "overview-compare", "value": "TEXT"}]\
          """,
          """
          "type": "view_submission", "view": {"id": "V1", "type": "modal", "callback_id": "ask",
          "private_metadata": "TEXT", "state": {"values": {"question": {"question":
          {"type": "plain_text_input", "value": "TEXT"}}}}}\
          """,
          """
          "type": "message_action", "callback_id": "ask-about-message", "message_ts": "1.0",
          "message": {"type": "message", "user": "U0ASKER", "ts": "1.0", "text": "TEXT"}\
          """,
          """
          "type": "shortcut", "callback_id": "ask-anything\"\
          """);

  private static final List<Logger> LOGS =
      Stream.of("aibets.slack", "aibets.desk", "aibets.socketmode", "com.slack")
          .map(EnvelopesFuzzTest::log)
          .toList();

  /** Shared by all tests, because closing it takes time. */
  private static final SlackBot BOT =
      RunningBot.bot(
          new SlackOptions("xoxb-1", "xapp-1", "http://127.0.0.1:1/api/", Set.of(), 1, 1),
          new HeldAnswerer(),
          RunningBot.NOTHING_NEW,
          MemoryArchive.empty());

  private final Acknowledging envelopes = new Acknowledging(BOT.app());

  private static Logger log(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  /** Every payload that cannot be handled is logged. */
  @BeforeAll
  static void silence() {
    LOGS.forEach(log -> log.setLevel(Level.OFF));
  }

  @AfterAll
  static void close() {
    BOT.close();
    LOGS.forEach(log -> log.setLevel(null));
  }

  private static List<String> surfaces() {
    return Stream.of(
            Stream.of(COMMAND),
            EVENTS.stream().map(event -> EVENT.replace("EVENT", event)),
            INNER.stream().map(inner -> INTERACTION.replace("INNER", inner)))
        .flatMap(each -> each)
        .toList();
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
                surfaces().stream().map(each -> each.replace("TEXT", "compare JEPA with LLMs")),
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
    List<String> surfaces = surfaces();
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
}
