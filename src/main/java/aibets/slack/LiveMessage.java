package aibets.slack;

import aibets.desk.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A direct message that shows progress and finally the outcome. Updated at most every two seconds,
 * as Slack allows fifty updates per minute. Not thread-safe.
 */
final class LiveMessage {

  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private final Replier replier;
  private final String user;
  private final LongSupplier nanos;
  private Optional<Replier.Posted> posted = Optional.empty();
  private @Nullable Long changed;

  LiveMessage(Replier replier, String user, LongSupplier nanos) {
    this.replier = replier;
    this.user = user;
    this.nanos = nanos;
  }

  /** Posts the message, or updates it if enough time has passed. */
  void show(Outcome outcome) {
    long now = nanos.getAsLong();
    if (changed != null && now - changed < BETWEEN.toNanos()) {
      return;
    }
    changed = now;
    if (posted.isEmpty()) {
      posted = replier.postTo(user, outcome);
    } else {
      replier.update(posted.get().channel(), posted.get().ts(), outcome);
    }
  }

  /** Shows the outcome; returns whether it succeeded. */
  boolean end(Outcome outcome) {
    return posted
        .map(where -> replier.update(where.channel(), where.ts(), outcome))
        .orElseGet(() -> replier.postTo(user, outcome).isPresent());
  }

  /** Returns where the message is, if it was posted. */
  Optional<Replier.Posted> place() {
    return posted;
  }
}
