package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message in a channel.
 *
 * @param thread the ts of the thread's first message; null outside of threads
 * @param onlyFor whom an ephemeral message is shown to; null for all
 * @param content text, blocks, attachments, reactions, edited; never changed once it is here
 */
record Message(
    String channel,
    String ts,
    @Nullable String thread,
    String author,
    @Nullable String onlyFor,
    ObjectNode content) {

  Message with(ObjectNode changed) {
    return new Message(channel, ts, thread, author, onlyFor, changed);
  }

  boolean isEphemeral() {
    return onlyFor != null;
  }

  /** Whether it is what is left of the deleted first message of a thread. */
  boolean isTombstone() {
    return content.path("subtype").asText().equals("tombstone");
  }

  /** What is left of it when it is deleted and its replies are not. */
  Message tombstone() {
    ObjectNode left =
        Json.object()
            .put("subtype", "tombstone")
            .put("text", "This message was deleted.")
            .put("hidden", true)
            .put("thread_ts", ts);
    return new Message(channel, ts, thread, Identity.SLACKBOT, onlyFor, left);
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

  /** As Slack's methods and events show it. */
  ObjectNode json() {
    ObjectNode json = Json.object().put("type", "message").put("user", author).put("ts", ts);
    json.put("team", Identity.TEAM);
    inThread().ifPresent(parent -> json.put("thread_ts", parent));
    if (author.equals(Identity.BOT_USER)) {
      json.put("bot_id", Identity.BOT).put("app_id", Identity.APP);
    } else if (author.equals(Identity.OTHER_BOT)) {
      json.remove("user");
      json.put("subtype", "bot_message").put("bot_id", author).put("username", "deploys");
    }
    return json.setAll(content.deepCopy());
  }

  /** As the page needs it. */
  ObjectNode view() {
    ObjectNode json = json().put("channel", channel);
    Optional.ofNullable(onlyFor).ifPresent(user -> json.put("only_for", user));
    return json;
  }

  /** With one more person under an emoji; empty if the person is there already. */
  Optional<Message> reacted(String user, String emoji) {
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

  /** With one person less under an emoji; empty if the person is not there. */
  Optional<Message> unreacted(String user, String emoji) {
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
