package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends the app the events that it subscribed to, from channels that it is in. */
final class EventDispatcher implements Workspace.Listener {

  private static final String MENTION = "<@" + Identity.BOT_USER + ">";

  private final AtomicInteger number = new AtomicInteger();
  private final Manifest manifest;
  private final Workspace workspace;
  private final Deliveries deliveries;
  private final Clock clock;

  EventDispatcher(Manifest manifest, Workspace workspace, Deliveries deliveries, Clock clock) {
    this.manifest = manifest;
    this.workspace = workspace;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Override
  public void posted(StoredMessage message) {
    Channel channel = channel(message);
    sendMessage(channel, json(message));
    if (isMention(channel, message)) {
      ObjectNode mention = json(message).put("type", "app_mention");
      mention.remove("subtype");
      send("app_mention", placed(mention, channel));
    }
  }

  /**
   * Whether a message sends a mention event; in direct messages, mentions send only message events.
   */
  private static boolean isMention(Channel channel, StoredMessage message) {
    return !channel.direct()
        && channel.has(Identity.BOT_USER)
        && !message.author().equals(Identity.BOT_USER)
        && (message.text().contains(MENTION) || isInBlocks(message));
  }

  /** Whether the bot is mentioned in blocks: as mrkdwn in texts, as an element in rich_text. */
  private static boolean isInBlocks(StoredMessage message) {
    String blocks = message.content().path("blocks").toString();
    return blocks.contains(MENTION) || blocks.contains("\"user_id\":\"" + Identity.BOT_USER);
  }

  @Override
  public void changed(StoredMessage before, StoredMessage after) {
    ObjectNode event = changing("message_changed");
    event.set("message", json(after));
    event.set("previous_message", json(before));
    sendMessage(channel(after), event);
  }

  /** Returns the event; in shared channels with the workspaces of its author and of the message. */
  private ObjectNode json(StoredMessage message) {
    ObjectNode json = message.json();
    String team = workspace.team(message.author());
    if (workspace.isShared(channel(message))) {
      json.put("team", team).put("user_team", team).put("source_team", team);
    }
    return json;
  }

  @Override
  public void deleted(StoredMessage message) {
    ObjectNode event = changing("message_deleted").put("deleted_ts", message.ts());
    event.set("previous_message", message.json());
    sendMessage(channel(message), event);
  }

  private ObjectNode changing(String subtype) {
    return Json.object()
        .put("type", "message")
        .put("subtype", subtype)
        .put("hidden", true)
        .put("ts", workspace.nextTs());
  }

  /**
   * Sends an event for a user opening the app's tab.
   *
   * @param tab {@code home} or {@code messages}
   */
  void homeOpened(String user, String channel, String tab) {
    send(
        "app_home_opened",
        Json.object()
            .put("type", "app_home_opened")
            .put("user", user)
            .put("channel", channel)
            .put("tab", tab)
            .put("event_ts", workspace.nextTs()));
  }

  void joined(String user, Channel channel) {
    if (channel.has(Identity.BOT_USER)) {
      send(
          "member_joined_channel",
          Json.object()
              .put("type", "member_joined_channel")
              .put("user", user)
              .put("channel", channel.id())
              .put("channel_type", channel.kind() == Channel.Kind.PRIVATE ? "G" : "C")
              .put("team", workspace.team()));
    }
  }

  /**
   * Sends an event for an added or removed reaction.
   *
   * @param type {@code reaction_added} or {@code reaction_removed}
   */
  void reacted(String type, String user, StoredMessage message, String emoji) {
    if (channel(message).has(Identity.BOT_USER)) {
      ObjectNode event =
          Json.object()
              .put("type", type)
              .put("user", user)
              .put("reaction", emoji)
              .put("item_user", message.author())
              .put("event_ts", workspace.nextTs());
      event.putObject("item").put("type", "message").put("channel", message.channel());
      event.withObjectProperty("item").put("ts", message.ts());
      send(type, event);
    }
  }

  /** Sends the events of the end of the app's installation. */
  void uninstalled() {
    revoked();
    send("app_uninstalled", Json.object().put("type", "app_uninstalled"));
  }

  /** Sends an event for the bot's revoked token. */
  void revoked() {
    ObjectNode event = Json.object().put("type", "tokens_revoked");
    ObjectNode tokens = event.putObject("tokens");
    tokens.putArray("oauth");
    tokens.putArray("bot").add(Identity.BOT_USER);
    send("tokens_revoked", event);
  }

  private boolean isShared(String channel) {
    return workspace.channel(channel).filter(workspace::isShared).isPresent();
  }

  private Channel channel(StoredMessage message) {
    return workspace.channel(message.channel()).orElseThrow();
  }

  private void sendMessage(Channel channel, ObjectNode event) {
    if (channel.has(Identity.BOT_USER)) {
      send(channel.subscription(), placed(event, channel).put("channel_type", channel.type()));
    }
  }

  private static ObjectNode placed(ObjectNode event, Channel channel) {
    return event.put("channel", channel.id()).put("event_ts", event.path("ts").asText());
  }

  private void send(String subscription, ObjectNode event) {
    if (!manifest.botEvents().contains(subscription)) {
      return;
    }
    ObjectNode payload =
        Json.object()
            .put("token", "sandbox")
            .put("team_id", workspace.team())
            .put("api_app_id", Identity.APP)
            .put("type", "event_callback")
            .put("event_id", String.format(Locale.ROOT, "Ev%08d", number.incrementAndGet()))
            .put("event_time", clock.instant().getEpochSecond())
            .put("is_ext_shared_channel", isShared(event.path("channel").asText("")));
    payload
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", workspace.team())
        .put("user_id", Identity.BOT_USER)
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    payload.set("event", event);
    deliveries.sendEvent(payload);
  }
}
