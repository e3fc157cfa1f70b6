package aibets.sandbox;

import java.util.Optional;

/** Resolves the objects that a call names, or throws Slack's error. */
final class Places {

  private final Workspace workspace;

  Places(Workspace workspace) {
    this.workspace = workspace;
  }

  Channel channel(String id) {
    return workspace
        .channel(id)
        .filter(channel -> channel.isKnownTo(Identity.BOT_USER))
        .orElseThrow(Rule.PRIVATE_CHANNELS::broken);
  }

  /** Returns a channel that the bot is in. */
  Channel writable(String id) {
    Channel channel = channel(id);
    if (!channel.has(Identity.BOT_USER)) {
      throw Rule.MEMBERSHIP.broken();
    }
    return channel;
  }

  StoredMessage message(Channel channel, String ts) {
    return workspace.message(channel.id(), ts).orElseThrow(Rule.EPHEMERAL_IS_FINAL::broken);
  }

  /** Returns the ts of the first message of the thread that a call names, if any. */
  Optional<String> thread(Channel channel, Arguments arguments) {
    return arguments
        .optional("thread_ts")
        .map(ts -> workspace.message(channel.id(), ts).orElseThrow(Places::noThread))
        .map(message -> message.inThread().orElse(message.ts()));
  }

  static Refusal noThread() {
    return new Refusal("thread_not_found");
  }

  Person person(String id) {
    return workspace.person(id).orElseThrow(() -> new Refusal("user_not_found"));
  }
}
