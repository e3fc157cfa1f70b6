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

  private final Sender sender;
  private final String user;
  private final LongSupplier nanos;
  private Optional<Sender.Posted> posted = Optional.empty();
  private @Nullable Long changed;

  LiveMessage(Sender sender, String user, LongSupplier nanos) {
    this.sender = sender;
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
      posted = sender.postTo(user, outcome);
    } else {
      sender.update(posted.get().channel(), posted.get().ts(), outcome);
    }
  }

  /** Shows the outcome; returns whether it succeeded. */
  boolean end(Outcome outcome) {
    return posted
        .map(where -> sender.update(where.channel(), where.ts(), outcome))
        .orElseGet(() -> sender.postTo(user, outcome).isPresent());
  }

  /** Returns where the message is, if it was posted. */
  Optional<Sender.Posted> place() {
    return posted;
  }
}
