package aibets.slack;

import aibets.desk.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One direct message that tells how far something is, and in the end what came of it. Changes at
 * most every two seconds: Slack allows fifty changes a minute. For one thread.
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

  /** Posts it at first; later shows the message only if it is time. */
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

  /** Returns whether it could be shown. */
  boolean end(Outcome outcome) {
    return posted
        .map(where -> replier.update(where.channel(), where.ts(), outcome))
        .orElseGet(() -> replier.postTo(user, outcome).isPresent());
  }

  /** Where it stands, if it does. */
  Optional<Replier.Posted> place() {
    return posted;
  }
}
