package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A person who uses the workspace. Does what can be done in Slack's window, and no more. Methods
 * throw {@link IllegalArgumentException} for what is not there to be used. Thread-safe.
 */
public final class Member {

  private final Person person;
  private final Workspace workspace;
  private final Gestures gestures;

  /** Where a person's gestures go. */
  record Gestures(
      Manifest manifest,
      SlashCommands commands,
      Submissions submissions,
      Interactions interactions,
      Events events,
      Notices notices) {}

  Member(Person person, Workspace workspace, Gestures gestures) {
    this.person = person;
    this.workspace = workspace;
    this.gestures = gestures;
  }

  /** The member's id, {@code U…}. */
  public String id() {
    return person.id();
  }

  /** The id of the workspace that the person belongs to, {@code T…}. */
  public String team() {
    return person.team();
  }

  /** The id of the person's direct messages with the bot. */
  public String direct() {
    return channel(person.id()).id();
  }

  /**
   * Writes a message; names such as {@code @ada} and {@code #general} become mentions.
   *
   * @return the message's ts
   */
  public String say(String channel, String text) {
    return post(channel, null, text);
  }

  /** Writes into a thread, named by its first message; returns the reply's ts. */
  public String reply(String channel, String thread, String text) {
    if (text.startsWith("/")) {
      // Rule.NO_COMMAND_IN_THREAD
      throw new IllegalArgumentException("Slash commands cannot be used in threads");
    }
    Message first = message(channel, thread);
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
    Message message = workspace.post(channel, thread, person.id(), null, content);
    if (message.text().contains("<@" + Identity.BOT_USER + ">")
        && !channel.has(Identity.BOT_USER)) {
      gestures.notices().tell(channel, id(), absent());
    }
    return message.ts();
  }

  /**
   * Sends what is more than typed text, or other than that.
   *
   * @return the message's ts
   */
  public String send(String channelId, Draft draft) {
    Channel channel = channel(channelId);
    return posted(channel, null, draft.content(new Typed(workspace)));
  }

  /** Sends it into a thread, named by its first message; returns the reply's ts. */
  public String reply(String channelId, String thread, Draft draft) {
    Message first = message(channelId, thread);
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

  /** Changes what one of the member's own messages says. */
  public void edit(String channel, String ts, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A message needs text");
    }
    Message before = own(channel, ts);
    ObjectNode content = before.content().deepCopy();
    content.put("text", new Typed(workspace).stored(text)).remove("blocks");
    content.putObject("edited").put("user", id()).put("ts", workspace.nextTs());
    workspace.change(before, before.with(content));
  }

  /** Deletes one of the member's own messages. */
  public void delete(String channel, String ts) {
    workspace.delete(own(channel, ts));
  }

  private Message own(String channel, String ts) {
    Message message = message(channel, ts);
    if (!message.author().equals(id())) {
      throw new IllegalArgumentException("Message '" + ts + "' is somebody else's");
    }
    return message;
  }

  /** Runs a slash command, such as {@code /ai-bets help}. */
  public void command(String channel, String line) {
    gestures.commands().run(person, channel(channel), line);
  }

  /** Adds an emoji to a message. */
  public void react(String channel, String ts, String emoji) {
    message(channel, ts)
        .reacted(id(), emoji)
        .ifPresent(
            reacted -> {
              workspace.react(reacted);
              gestures.events().reacted("reaction_added", id(), reacted, emoji);
            });
  }

  /** Takes an emoji of the member's own back. */
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
   * Clicks a button of a message or chooses from a menu of it.
   *
   * @param choice the value chosen from a menu; of no meaning for a button
   */
  public void press(String channel, String ts, String actionId, JsonNode choice) {
    Message message = message(channel, ts);
    Elements.Found found = Elements.named(message.content().path("blocks"), actionId);
    ObjectNode action = Elements.chosen(found.element(), choice);
    action.put("action_id", actionId).put("block_id", found.blockId());
    gestures.interactions().act(person, message, action, gestures.notices().flashing(id()));
  }

  /**
   * The same in a modal or Home.
   *
   * @param choices what is typed and chosen in the view so far, by action_id
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

  /** Uses a shortcut from a message's menu. */
  public void shortcut(String callbackId, String channel, String ts) {
    Message message = message(channel, ts);
    gestures
        .interactions()
        .shortcut(person, callbackId, message, gestures.notices().flashing(id()));
  }

  /** Uses a shortcut from the composer's menu. */
  public void shortcut(String callbackId) {
    gestures.interactions().shortcut(person, callbackId, gestures.notices().flashing(id()));
  }

  /** Looks at the bot's Home. */
  public void openHome() {
    gestures.events().homeOpened(id(), direct(), "home");
  }

  /** Looks at the direct messages with the bot. */
  public void openMessages() {
    gestures.events().homeOpened(id(), direct(), "messages");
  }

  private Channel channel(String id) {
    return workspace
        .channel(id)
        .filter(channel -> channel.has(id()))
        .orElseThrow(() -> new IllegalArgumentException(id() + " is in no channel '" + id + "'"));
  }

  /** One that the person can see. */
  private Message message(String channel, String ts) {
    return workspace
        .shown(channel(channel).id(), ts)
        .filter(message -> !message.isEphemeral() || id().equals(message.onlyFor()))
        .orElseThrow(
            () -> new IllegalArgumentException("No message '" + ts + "' in '" + channel + "'"));
  }
}
