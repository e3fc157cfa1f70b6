package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** Sends users' actions on the app's messages, views and shortcuts. */
final class Interactions {

  private static final String TYPE = "interactive";

  private final Workspace workspace;
  private final Triggers triggers;
  private final ResponseUrls urls;
  private final Deliveries deliveries;
  private final Supplier<String> origin;

  /**
   * Creates a sender.
   *
   * @param origin of the sandbox's response URLs, such as {@code http://127.0.0.1:8080}
   */
  Interactions(
      Workspace workspace,
      Triggers triggers,
      ResponseUrls urls,
      Deliveries deliveries,
      Supplier<String> origin) {
    this.workspace = workspace;
    this.triggers = triggers;
    this.urls = urls;
    this.deliveries = deliveries;
    this.origin = origin;
  }

  String responseUrl(ResponseUrls.Target target) {
    return origin.get() + urls.give(target);
  }

  String trigger(String user) {
    return triggers.give(user);
  }

  void send(String type, ObjectNode payload, Deliveries.Outcome outcome) {
    deliveries.send(type, payload, outcome);
  }

  /** Sends a click on, or choice from, an element of a message. */
  void act(Person person, StoredMessage message, ObjectNode action, Deliveries.Outcome outcome) {
    ObjectNode payload = payload("block_actions", person);
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", message.ts())
        .put("channel_id", message.channel())
        .put("is_ephemeral", message.isEphemeral());
    message
        .inThread()
        .ifPresent(thread -> payload.withObjectProperty("container").put("thread_ts", thread));
    payload.set("channel", channel(message.channel()));
    payload.set("message", message.json());
    payload.putObject("state").putObject("values");
    payload.put("response_url", responseUrl(target(person, message)));
    payload.putArray("actions").add(action.put("action_ts", workspace.nextTs()));
    deliveries.send(TYPE, payload, outcome);
  }

  /** Sends a click on, or choice from, an element of a view. */
  void act(
      Person person, JsonNode view, ObjectNode action, ObjectNode state, Deliveries.Outcome out) {
    ObjectNode payload = payload("block_actions", person);
    payload.putObject("container").put("type", "view").put("view_id", view.path("id").asText());
    payload.set("view", withState(view, state));
    payload.putArray("actions").add(action.put("action_ts", workspace.nextTs()));
    deliveries.send(TYPE, payload, out);
  }

  void submit(Person person, JsonNode view, ObjectNode state, Deliveries.Outcome outcome) {
    ObjectNode payload = payload("view_submission", person);
    payload.set("view", withState(view, state));
    payload.putArray("response_urls");
    deliveries.send(TYPE, payload, outcome);
  }

  void closed(Person person, JsonNode view, boolean cleared) {
    ObjectNode payload = payload("view_closed", person).put("is_cleared", cleared);
    payload.set("view", view.deepCopy());
    deliveries.send(TYPE, payload, Deliveries.Outcome.NONE);
  }

  void shortcut(Person person, String callbackId, Deliveries.Outcome outcome) {
    ObjectNode payload = payload("shortcut", person).put("callback_id", callbackId);
    deliveries.send(TYPE, payload.put("action_ts", workspace.nextTs()), outcome);
  }

  void shortcut(
      Person person, String callbackId, StoredMessage message, Deliveries.Outcome outcome) {
    ObjectNode payload = payload("message_action", person).put("callback_id", callbackId);
    payload.put("action_ts", workspace.nextTs()).put("message_ts", message.ts());
    payload.set("channel", channel(message.channel()));
    payload.set("message", message.json());
    payload.put("response_url", responseUrl(target(person, message)));
    deliveries.send(TYPE, payload, outcome);
  }

  private static ResponseUrls.Target target(Person person, StoredMessage message) {
    return new ResponseUrls.Target(message.channel(), person.id(), message);
  }

  private static JsonNode withState(JsonNode view, ObjectNode state) {
    ObjectNode shown = view.deepCopy();
    return shown.set("state", state);
  }

  private ObjectNode channel(String id) {
    String name = workspace.channel(id).map(Channel::name).orElse("");
    return Json.object().put("id", id).put("name", name.isEmpty() ? "directmessage" : name);
  }

  private ObjectNode payload(String type, Person person) {
    ObjectNode payload =
        Json.object()
            .put("type", type)
            .put("token", "sandbox")
            .put("api_app_id", Identity.APP)
            .put("trigger_id", triggers.give(person.id()))
            .put("is_enterprise_install", false)
            .putNull("enterprise");
    payload.putObject("team").put("id", workspace.team()).put("domain", Identity.DOMAIN);
    payload
        .putObject("user")
        .put("id", person.id())
        .put("username", person.name())
        .put("name", person.name())
        .put("team_id", person.team());
    return payload;
  }
}
