package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** A public channel, or the direct messages of one person with the bot. */
record Channel(String id, String name, boolean direct, Set<String> members) {

  Channel {
    members = Set.copyOf(members);
  }

  boolean has(String user) {
    return members.contains(user);
  }

  Channel with(String user) {
    Set<String> more = new LinkedHashSet<>(members);
    more.add(user);
    return new Channel(id, name, direct, more);
  }

  /** The {@code channel_type} of message events. */
  String type() {
    return direct ? "im" : "channel";
  }

  /** As conversations.info shows it to the bot. */
  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("is_channel", !direct)
            .put("is_im", direct)
            .put("is_private", direct)
            .put("is_archived", false);
    if (direct) {
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
