package aibets.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One direct message that tells how far something is, and in the end what came of it. Changes at
 * most every two seconds: Slack allows fifty changes a minute. For one thread.
 */
final class LiveMessage {

  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private final Replier replier;
  private final String user;
  private final Clock clock;
  private Optional<Replier.Posted> posted = Optional.empty();
  private Instant changed = Instant.MIN;

  LiveMessage(Replier replier, String user, Clock clock) {
    this.replier = replier;
    this.user = user;
    this.clock = clock;
  }

  /** Posts it at first; later shows the message only if it is time. */
  void show(Message message) {
    Instant now = clock.instant();
    if (changed.isAfter(now.minus(BETWEEN))) {
      return;
    }
    changed = now;
    if (posted.isEmpty()) {
      posted = replier.postTo(user, message);
    } else {
      replier.update(posted.get().channel(), posted.get().ts(), message);
    }
  }

  /** Returns whether it could be shown. */
  boolean end(Message message) {
    return posted
        .map(where -> replier.update(where.channel(), where.ts(), message))
        .orElseGet(() -> replier.postTo(user, message).isPresent());
  }

  /** Where it stands, if it does. */
  Optional<Replier.Posted> place() {
    return posted;
  }
}
