package aibets.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An envelope of each surface, with TEXT where a user typed. */
final class SampleEnvelopes {

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
          "channel": "C0GENERAL", "thread_ts": "1.0", "user_team": "T0BETS"}\
          """,
          """
          {"type": "message", "channel_type": "im", "user": "U0ASKER", "text": "", "ts": "1.2",
          "channel": "D0ASKER", "blocks": [{"type": "rich_text", "elements": [
          {"type": "rich_text_section", "elements": [{"type": "text", "text": "TEXT"}]}]}],
          "attachments": [{"text": "TEXT", "message_blocks": [{"message": {"blocks": []}}]}]}\
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

  /** What a field does not contain, or should not. */
  private static final List<JsonElement> OTHERS =
      List.of(
          JsonNull.INSTANCE,
          new JsonPrimitive(""),
          new JsonPrimitive("1".repeat(10_000)),
          new JsonPrimitive(7),
          new JsonPrimitive(true),
          new JsonArray(),
          JsonParser.parseString("[[null]]"),
          new JsonObject(),
          JsonParser.parseString("{\"type\": 1}"));

  private SampleEnvelopes() {}

  static List<String> all() {
    return Stream.of(
            Stream.of(COMMAND),
            EVENTS.stream().map(event -> EVENT.replace("EVENT", event)),
            INNER.stream().map(inner -> INTERACTION.replace("INNER", inner)))
        .flatMap(each -> each)
        .toList();
  }

  /**
   * Changes an object, and everything in it, in one place at a time, and undoes it: removes each
   * field, and puts something else in its place.
   *
   * @param changed runs after each change
   */
  static void changeEach(JsonElement within, Runnable changed) {
    if (within instanceof JsonObject object) {
      for (String name : List.copyOf(object.keySet())) {
        JsonElement before = object.remove(name);
        changed.run();
        replaced(other -> object.add(name, other), before, changed);
      }
    } else if (within instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        replaced(other -> array.set(at, other), array.get(i), changed);
      }
    }
  }

  private static void replaced(Consumer<JsonElement> put, JsonElement before, Runnable changed) {
    for (JsonElement other : OTHERS) {
      put.accept(other);
      changed.run();
    }
    put.accept(before);
    changeEach(before, changed);
  }
}
