package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** A channel, or a direct message conversation of a person with the bot. */
record Channel(String id, String name, Kind kind, Set<String> members) {

  /** The visibility of a channel: everyone, its members, or one person and the bot. */
  enum Kind {
    PUBLIC("channel"),
    PRIVATE("group"),
    DIRECT("im");

    private final String type;

    Kind(String type) {
      this.type = type;
    }
  }

  Channel {
    members = Set.copyOf(members);
  }

  boolean direct() {
    return kind == Kind.DIRECT;
  }

  /** Whether a user can see it. */
  boolean isKnownTo(String user) {
    return kind == Kind.PUBLIC || has(user);
  }

  boolean has(String user) {
    return members.contains(user);
  }

  Channel with(String user) {
    Set<String> more = new LinkedHashSet<>(members);
    more.add(user);
    return new Channel(id, name, kind, more);
  }

  /** Returns the {@code channel_type} of message events. */
  String type() {
    return kind.type;
  }

  /** Returns the event type to subscribe to for its messages. */
  String subscription() {
    return direct() ? "message.im" : kind == Kind.PRIVATE ? "message.groups" : "message.channels";
  }

  /** Returns it in the format of the page. */
  ObjectNode view() {
    return json().set("members", Json.array(members.stream().sorted().toList()));
  }

  /** Returns it in the format of conversations.info. */
  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("is_channel", kind == Kind.PUBLIC)
            .put("is_group", kind == Kind.PRIVATE)
            .put("is_im", direct())
            .put("is_private", kind != Kind.PUBLIC)
            .put("is_archived", false);
    if (direct()) {
      members.stream()
          .filter(member -> !member.equals(Identity.BOT_USER))
          .forEach(member -> json.put("user", member));
    } else {
      json.put("name", name)
          .put("is_member", has(Identity.BOT_USER))
          .put("num_members", members.size());
    }
    return json;
  }
}
