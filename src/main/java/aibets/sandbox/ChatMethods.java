package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Implements chat.postMessage, postEphemeral, update, delete and getPermalink. */
final class ChatMethods {

  private static final String WRITE = "chat:write";

  private final Workspace workspace;
  private final Places places;
  private final ApiRateLimits limits;

  ChatMethods(Workspace workspace, Places places, ApiRateLimits limits) {
    this.workspace = workspace;
    this.places = places;
    this.limits = limits;
  }

  List<Method> all() {
    return List.of(
        // Limited per channel; the tier applies to the whole workspace.
        Method.of("chat.postMessage", Rule.TIER_4, WRITE, this::postMessage),
        Method.of("chat.postEphemeral", Rule.TIER_4, WRITE, this::postEphemeral),
        Method.of("chat.update", Rule.TIER_3, WRITE, this::update),
        Method.of("chat.delete", Rule.TIER_3, WRITE, this::delete),
        Method.of("chat.getPermalink", Rule.TIER_4, "", this::permalink));
  }

  private ObjectNode postMessage(Arguments arguments) {
    Channel channel = places.writable(arguments.text("channel"));
    limits.countMessage(channel.id());
    ObjectNode content = MessageRules.content(arguments);
    String thread = places.thread(channel, arguments).orElse(null);
    StoredMessage message = workspace.post(channel, thread, Identity.BOT_USER, null, content);
    ObjectNode answer = Json.object().put("channel", channel.id()).put("ts", message.ts());
    return answer.set("message", message.json());
  }

  private ObjectNode postEphemeral(Arguments arguments) {
    Channel channel = places.writable(arguments.text("channel"));
    String user = arguments.text("user");
    if (!channel.has(user)) {
      throw Rule.EPHEMERAL_MEMBERSHIP.broken();
    }
    ObjectNode content = MessageRules.content(arguments);
    Optional<String> thread = places.thread(channel, arguments);
    if (thread.filter(ts -> !isActive(channel, ts)).isPresent()) {
      // Slack accepts the call but shows nothing.
      return Json.object().put("message_ts", workspace.nextTs());
    }
    StoredMessage message =
        workspace.post(channel, thread.orElse(null), Identity.BOT_USER, user, content);
    return Json.object().put("message_ts", message.ts());
  }

  private boolean isActive(Channel channel, String thread) {
    return workspace.thread(channel.id(), thread).size() > Rule.EPHEMERAL_IN_ACTIVE_THREAD.limit();
  }

  private ObjectNode update(Arguments arguments) {
    Channel channel = places.channel(arguments.text("channel"));
    StoredMessage before = own(channel, arguments, Rule.OWN_MESSAGES.error());
    ObjectNode content = MessageRules.content(arguments);
    if (before.content().has("reactions")) {
      content.set("reactions", before.content().path("reactions"));
    }
    content.putObject("edited").put("user", Identity.BOT_USER).put("ts", workspace.nextTs());
    StoredMessage after = before.with(content);
    workspace.change(before, after);
    ObjectNode answer = Json.object().put("channel", channel.id()).put("ts", before.ts());
    return answer.put("text", after.text()).set("message", after.json());
  }

  private ObjectNode delete(Arguments arguments) {
    Channel channel = places.channel(arguments.text("channel"));
    StoredMessage message = own(channel, arguments, "cant_delete_message");
    workspace.delete(message);
    return Json.object().put("channel", channel.id()).put("ts", message.ts());
  }

  private StoredMessage own(Channel channel, Arguments arguments, String otherwise) {
    StoredMessage message = places.message(channel, arguments.text("ts"));
    if (!message.author().equals(Identity.BOT_USER)) {
      throw new Refusal(otherwise);
    }
    return message;
  }

  private ObjectNode permalink(Arguments arguments) {
    Channel channel = places.channel(arguments.text("channel"));
    StoredMessage message = places.message(channel, arguments.text("message_ts"));
    String place = channel.id() + "/p" + message.ts().replace(".", "");
    return Json.object()
        .put("channel", channel.id())
        .put("permalink", "https://" + Identity.DOMAIN + ".slack.com/archives/" + place);
  }
}
