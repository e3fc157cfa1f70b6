package aibets.slack;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Lets questions in, or says why not. Thread-safe. */
final class Door {

  private final Access access;
  private final Quotas users;
  private final Quotas channels;
  private final Renderer renderer;

  Door(Access access, Renderer renderer, Clock clock) {
    this.access = access;
    this.users = new Quotas(access.userRate(), clock);
    this.channels = new Quotas(access.channelRate(), clock);
    this.renderer = renderer;
  }

  /** Empty if the question is let in. */
  Optional<Message> refusal(Origin origin) {
    if (!access.admitsUser(origin.user())) {
      return Optional.of(renderer.notForYou());
    }
    if (!access.admitsChannel(origin.channel())) {
      return Optional.of(renderer.notHere());
    }
    Duration wait = users.take(origin.user());
    if (!wait.isZero()) {
      return Optional.of(renderer.tooMany(wait));
    }
    wait = channels.take(origin.channel());
    return wait.isZero() ? Optional.empty() : Optional.of(renderer.tooManyHere(wait));
  }
}
