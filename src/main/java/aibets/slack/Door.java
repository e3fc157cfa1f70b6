package aibets.slack;

import aibets.desk.Access;
import aibets.desk.RateLimits;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Lets people in, and their questions, or says why not. Thread-safe. */
final class Door {

  private final Access access;
  private final People people;
  private final RateLimits users;
  private final RateLimits channels;
  private final Renderer renderer;

  Door(Access access, People people, Renderer renderer, LongSupplier nanos) {
    this.access = access;
    this.people = people;
    this.users = new RateLimits(access.userRate(), nanos);
    this.channels = new RateLimits(access.channelRate(), nanos);
    this.renderer = renderer;
  }

  /**
   * Empty if somebody may do anything at all there. May ask Slack, so never while Slack waits for
   * an acknowledgement.
   */
  Optional<Message> refusal(Visitor visitor) {
    return unlisted(visitor.user(), visitor.channel()).or(() -> notOfUs(visitor));
  }

  private Optional<Message> notOfUs(Visitor visitor) {
    if (access.strangers() && access.guests()) {
      return Optional.empty();
    }
    return switch (people.of(visitor)) {
      case MEMBER -> Optional.empty();
      case GUEST -> access.guests() ? Optional.empty() : Optional.of(renderer.notForGuests());
      case STRANGER ->
          access.strangers() ? Optional.empty() : Optional.of(renderer.notForStrangers());
      case UNKNOWN -> Optional.of(renderer.notKnown());
    };
  }

  private Optional<Message> unlisted(String user, String channel) {
    if (!access.admitsUser(user)) {
      return Optional.of(renderer.notForYou());
    }
    return access.admitsChannel(channel) ? Optional.empty() : Optional.of(renderer.notHere());
  }

  /** Empty if so many questions are let in. Never blocks. */
  Optional<Message> refusal(Origin origin, int questions) {
    return unlisted(origin.user(), origin.channel()).or(() -> tooMany(origin, questions));
  }

  private Optional<Message> tooMany(Origin origin, int questions) {
    Duration wait = users.take(origin.user(), questions);
    if (!wait.isZero()) {
      return Optional.of(renderer.tooMany(wait));
    }
    wait = channels.take(origin.channel(), questions);
    return wait.isZero() ? Optional.empty() : Optional.of(renderer.tooManyHere(wait));
  }
}
