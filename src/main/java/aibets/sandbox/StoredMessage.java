package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message in a channel.
 *
 * @param team id of the workspace
 * @param thread ts of the thread's first message; null outside threads
 * @param onlyFor the recipient of an ephemeral message; null for everyone
 * @param content text, blocks, attachments, reactions, edited; never modified
 */
record StoredMessage(
    String team,
    String channel,
    String ts,
    @Nullable String thread,
    String author,
    @Nullable String onlyFor,
    ObjectNode content) {

  StoredMessage with(ObjectNode changed) {
    return new StoredMessage(team, channel, ts, thread, author, onlyFor, changed);
  }

  boolean isEphemeral() {
    return onlyFor != null;
  }

  /** Whether it is the tombstone of a thread's deleted first message. */
  boolean isTombstone() {
    return content.path("subtype").asText().equals("tombstone");
  }

  /** Returns the tombstone that replaces it when it is deleted but has replies. */
  StoredMessage tombstone() {
    ObjectNode left =
        Json.object()
            .put("subtype", "tombstone")
            .put("text", "This message was deleted.")
            .put("hidden", true)
            .put("thread_ts", ts);
    return new StoredMessage(team, channel, ts, thread, Identity.SLACKBOT, onlyFor, left);
  }

  boolean isIn(String threadTs) {
    return threadTs.equals(thread) || threadTs.equals(ts);
  }

  String text() {
    return content.path("text").asText("");
  }

  Optional<String> inThread() {
    return Optional.ofNullable(thread);
  }

  /** Returns it in the format of Slack's methods and events. */
  ObjectNode json() {
    ObjectNode json = Json.object().put("type", "message").put("user", author).put("ts", ts);
    json.put("team", team);
    inThread().ifPresent(parent -> json.put("thread_ts", parent));
    if (author.equals(Identity.BOT_USER)) {
      json.put("bot_id", Identity.BOT).put("app_id", Identity.APP);
    } else if (author.equals(Identity.OTHER_BOT)) {
      json.remove("user");
      json.put("subtype", "bot_message").put("bot_id", author).put("username", "deploys");
    }
    return json.setAll(content.deepCopy());
  }

  /** Returns it in the format of the page. */
  ObjectNode view() {
    ObjectNode json = json().put("channel", channel);
    Optional.ofNullable(onlyFor).ifPresent(user -> json.put("only_for", user));
    return json;
  }

  /** Returns a copy with a user's reaction; empty if there is one already. */
  Optional<StoredMessage> reacted(String user, String emoji) {
    ObjectNode changed = content.deepCopy();
    ArrayNode reactions = changed.withArrayProperty("reactions");
    for (JsonNode reaction : reactions) {
      if (reaction.path("name").asText().equals(emoji)) {
        return joined((ObjectNode) reaction, user) ? Optional.of(with(changed)) : Optional.empty();
      }
    }
    joined(reactions.addObject().put("name", emoji), user);
    return Optional.of(with(changed));
  }

  /** Returns a copy without a user's reaction; empty if there is none. */
  Optional<StoredMessage> unreacted(String user, String emoji) {
    ObjectNode changed = content.deepCopy();
    ArrayNode reactions = changed.withArrayProperty("reactions");
    for (int i = 0; i < reactions.size(); i++) {
      ObjectNode reaction = (ObjectNode) reactions.get(i);
      if (reaction.path("name").asText().equals(emoji) && left(reaction, user)) {
        if (reaction.path("count").asInt() == 0) {
          reactions.remove(i);
        }
        return Optional.of(with(changed));
      }
    }
    return Optional.empty();
  }

  private static boolean left(ObjectNode reaction, String user) {
    ArrayNode users = reaction.withArrayProperty("users");
    for (int i = 0; i < users.size(); i++) {
      if (users.get(i).asText().equals(user)) {
        users.remove(i);
        reaction.put("count", users.size());
        return true;
      }
    }
    return false;
  }

  private static boolean joined(ObjectNode reaction, String user) {
    ArrayNode users = reaction.withArrayProperty("users");
    for (JsonNode other : users) {
      if (other.asText().equals(user)) {
        return false;
      }
    }
    users.add(user);
    reaction.put("count", users.size());
    return true;
  }
}
