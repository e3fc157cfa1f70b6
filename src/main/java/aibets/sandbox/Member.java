package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A user of the workspace, who can do what Slack's user interface allows. Methods throw {@link
 * IllegalArgumentException} if their object does not exist or cannot be used. Thread-safe.
 */
public final class Member {

  private final Person person;
  private final Workspace workspace;
  private final Gestures gestures;

  /** The handlers of user actions. */
  record Gestures(
      Manifest manifest,
      SlashCommands commands,
      Submissions submissions,
      Interactions interactions,
      EventDispatcher events,
      SlackbotNotices notices) {}

  Member(Person person, Workspace workspace, Gestures gestures) {
    this.person = person;
    this.workspace = workspace;
    this.gestures = gestures;
  }

  /** Returns the user's id, {@code U…}. */
  public String id() {
    return person.id();
  }

  /** Returns the id of the user's workspace, {@code T…}. */
  public String team() {
    return person.team();
  }

  /** Returns the id of the user's direct messages with the bot. */
  public String direct() {
    return channel(person.id()).id();
  }

  /**
   * Posts a message; names such as {@code @ada} and {@code #general} become mentions.
   *
   * @return the message's ts
   */
  public String say(String channel, String text) {
    return post(channel, null, text);
  }

  /** Replies in the thread of a message; returns the reply's ts. */
  public String reply(String channel, String thread, String text) {
    if (text.startsWith("/")) {
      // Rule.NO_COMMAND_IN_THREAD
      throw new IllegalArgumentException("Slash commands cannot be used in threads");
    }
    StoredMessage first = message(channel, thread);
    return post(channel, first.inThread().orElse(first.ts()), text);
  }

  private String post(String channelId, @Nullable String thread, String text) {
    Channel channel = channel(channelId);
    if (text.isBlank()) {
      throw new IllegalArgumentException("A message needs text");
    }
    if (channel.direct() && !gestures.manifest().messagesTab()) {
      throw new IllegalArgumentException("Sending messages to this app has been turned off");
    }
    return posted(channel, thread, Json.object().put("text", new Typed(workspace).stored(text)));
  }

  private String posted(Channel channel, @Nullable String thread, ObjectNode content) {
    StoredMessage message = workspace.post(channel, thread, person.id(), null, content);
    if (message.text().contains("<@" + Identity.BOT_USER + ">")
        && !channel.has(Identity.BOT_USER)) {
      gestures.notices().post(channel, id(), absent());
    }
    return message.ts();
  }

  /**
   * Posts a message that is not plain typed text.
   *
   * @return the message's ts
   */
  public String send(String channelId, ComposedMessage draft) {
    Channel channel = channel(channelId);
    return posted(channel, null, draft.content(new Typed(workspace)));
  }

  /** Replies with a message that is not plain typed text; returns the reply's ts. */
  public String reply(String channelId, String thread, ComposedMessage draft) {
    StoredMessage first = message(channelId, thread);
    ObjectNode content = draft.content(new Typed(workspace));
    if (draft.broadcast()) {
      content.put("subtype", "thread_broadcast").set("root", first.json());
    }
    return posted(channel(channelId), first.inThread().orElse(first.ts()), content);
  }

  private String absent() {
    String bot = workspace.person(Identity.BOT_USER).map(Person::name).orElse("");
    return "@" + bot + " is not in this channel. Type /invite @" + bot + " to add it.";
  }

  /** Edits one of the user's own messages. */
  public void edit(String channel, String ts, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A message needs text");
    }
    StoredMessage before = own(channel, ts);
    ObjectNode content = before.content().deepCopy();
    content.put("text", new Typed(workspace).stored(text)).remove("blocks");
    content.putObject("edited").put("user", id()).put("ts", workspace.nextTs());
    workspace.change(before, before.with(content));
  }

  /** Deletes one of the user's own messages. */
  public void delete(String channel, String ts) {
    workspace.delete(own(channel, ts));
  }

  private StoredMessage own(String channel, String ts) {
    StoredMessage message = message(channel, ts);
    if (!message.author().equals(id())) {
      throw new IllegalArgumentException("Message '" + ts + "' is somebody else's");
    }
    return message;
  }

  /** Runs a slash command, such as {@code /ai-bets help}. */
  public void command(String channel, String line) {
    gestures.commands().run(person, channel(channel), line);
  }

  /** Adds a reaction to a message. */
  public void react(String channel, String ts, String emoji) {
    message(channel, ts)
        .reacted(id(), emoji)
        .ifPresent(
            reacted -> {
              workspace.react(reacted);
              gestures.events().reacted("reaction_added", id(), reacted, emoji);
            });
  }

  /** Removes one of the user's own reactions. */
  public void unreact(String channel, String ts, String emoji) {
    message(channel, ts)
        .unreacted(id(), emoji)
        .ifPresent(
            left -> {
              workspace.react(left);
              gestures.events().reacted("reaction_removed", id(), left, emoji);
            });
  }

  /**
   * Clicks a button of a message, or chooses from a menu.
   *
   * @param choice from a menu; ignored for a button
   */
  public void press(String channel, String ts, String actionId, JsonNode choice) {
    StoredMessage message = message(channel, ts);
    Elements.Found found = Elements.named(message.content().path("blocks"), actionId);
    ObjectNode action = Elements.chosen(found.element(), choice);
    action.put("action_id", actionId).put("block_id", found.blockId());
    gestures.interactions().act(person, message, action, gestures.notices().flashing(id()));
  }

  /**
   * Clicks a button or chooses from a menu in a modal or Home.
   *
   * @param choices what was typed and chosen in the view so far, by action_id
   */
  public void pressInView(String viewId, String actionId, JsonNode choice, JsonNode choices) {
    gestures.submissions().act(person, viewId, actionId, choice, choices);
  }

  /** Submits a modal with what was typed and chosen, by action_id. */
  public void submit(String viewId, JsonNode choices) {
    gestures.submissions().submit(person, viewId, choices);
  }

  /** Closes the topmost modal. */
  public void closeView(String viewId) {
    gestures.submissions().close(person, viewId);
  }

  /** Uses a message shortcut. */
  public void shortcut(String callbackId, String channel, String ts) {
    StoredMessage message = message(channel, ts);
    gestures
        .interactions()
        .shortcut(person, callbackId, message, gestures.notices().flashing(id()));
  }

  /** Uses a global shortcut. */
  public void shortcut(String callbackId) {
    gestures.interactions().shortcut(person, callbackId, gestures.notices().flashing(id()));
  }

  /** Opens the bot's Home. */
  public void openHome() {
    gestures.events().homeOpened(id(), direct(), "home");
  }

  /** Opens the direct messages with the bot. */
  public void openMessages() {
    gestures.events().homeOpened(id(), direct(), "messages");
  }

  private Channel channel(String id) {
    return workspace
        .channel(id)
        .filter(channel -> channel.has(id()))
        .orElseThrow(() -> new IllegalArgumentException(id() + " is not in channel '" + id + "'"));
  }

  /** Returns a message that the user can see. */
  private StoredMessage message(String channel, String ts) {
    return workspace
        .shown(channel(channel).id(), ts)
        .filter(message -> !message.isEphemeral() || id().equals(message.onlyFor()))
        .orElseThrow(
            () -> new IllegalArgumentException("No message '" + ts + "' in '" + channel + "'"));
  }
}
