package aibets.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.events.payload.UrlVerificationPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields without which a payload cannot be handled, and those that must fit into the storage.
 *
 * @param kind of the payload, for people
 * @param paths of strings that are not empty, such as {@code user.id}; in an array, of the first
 *     element
 */
record RequiredFields(String kind, List<String> paths) {

  private static final String MESSAGE_EVENT = "message";

  private static final Map<String, List<String>> BY_TYPE =
      Map.of(
          UrlVerificationPayload.TYPE,
          List.of("challenge"),
          BlockActionPayload.TYPE,
          List.of("user.id", "actions.action_id"),
          GlobalShortcutPayload.TYPE,
          List.of("user.id", "callback_id", "trigger_id"),
          MessageShortcutPayload.TYPE,
          List.of("user.id", "callback_id", "trigger_id", "channel.id", "message_ts", "message.ts"),
          ViewSubmissionPayload.TYPE,
          List.of("user.id", "view.id", "view.callback_id", "view.private_metadata"));

  private static final Map<String, List<String>> BY_EVENT =
      Map.of(
          "app_mention",
          List.of("event.channel", "event.ts"),
          "app_home_opened",
          List.of("event.user", "event.channel"),
          MESSAGE_EVENT,
          List.of("event.channel", "event.ts"));

  private static final Map<String, List<String>> BY_MESSAGE =
      Map.of(
          "message_changed",
          List.of("event.channel", "event.message.ts"),
          "message_deleted",
          List.of("event.channel", "event.deleted_ts"));

  /** What a payload may lack, but is stored. */
  private static final List<String> OPTIONAL =
      List.of(
          "response_url",
          "trigger_id",
          "message.thread_ts",
          "container.thread_ts",
          "event.user",
          "event.thread_ts",
          "event.message.user",
          "event.message.thread_ts");

  /** Of ids, times and addresses; Slack's are shorter. */
  private static final int MAX_CHARACTERS = 255;

  /** Returns the fields for a payload; empty if the bot handles none of its kind. */
  static Optional<RequiredFields> of(JsonObject payload) {
    if (payload.has("command")) {
      return Optional.of(
          new RequiredFields("command", List.of("command", "user_id", "channel_id")));
    }
    String type = string(payload.get("type"));
    return type.equals(EventsApiPayload.TYPE)
        ? Optional.of(ofEvent(payload))
        : Optional.ofNullable(BY_TYPE.get(type)).map(paths -> new RequiredFields(type, paths));
  }

  private static RequiredFields ofEvent(JsonObject payload) {
    String type = string(at(payload, "event.type"));
    List<String> paths = BY_EVENT.getOrDefault(type, List.of("event.type"));
    String subtype = type.equals(MESSAGE_EVENT) ? string(at(payload, "event.subtype")) : "";
    return new RequiredFields(
        BY_EVENT.containsKey(type) ? "event " + type : "event",
        BY_MESSAGE.getOrDefault(subtype, paths));
  }

  /** Returns the first of the fields that a payload does not have as Slack sends it. */
  Optional<String> firstInvalid(JsonObject payload) {
    Stream<String> missing = paths.stream().filter(path -> string(at(payload, path)).isEmpty());
    Stream<String> tooLong =
        Stream.concat(paths.stream(), OPTIONAL.stream())
            .filter(path -> string(at(payload, path)).length() > MAX_CHARACTERS);
    return Stream.concat(missing, tooLong).findFirst();
  }

  private static @Nullable JsonElement at(JsonObject payload, String path) {
    @Nullable JsonElement found = payload;
    for (String name : Arrays.asList(path.split("\\."))) {
      if (found instanceof JsonArray all && !all.isEmpty()) {
        found = all.get(0);
      }
      found = found instanceof JsonObject object ? object.get(name) : null;
    }
    return found;
  }

  private static String string(@Nullable JsonElement element) {
    return element instanceof JsonPrimitive value && value.isString() ? value.getAsString() : "";
  }
}
