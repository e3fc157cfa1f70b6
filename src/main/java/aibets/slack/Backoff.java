package aibets.slack;

import java.time.Duration;
import java.time.Instant;

/**
 * When to try again: at once, then 1, 2, 4 and from then on 8 seconds after the attempt before. A
 * minute without an attempt begins anew. Not thread-safe.
 */
final class Backoff {

  private static final int DOUBLED = 3;
  private static final Duration CALM = Duration.ofMinutes(1);

  private Instant last = Instant.EPOCH;
  private int attempts;

  /** How long to wait still. */
  Duration remaining(Instant now) {
    if (attempts == 0 || isCalm(now)) {
      return Duration.ZERO;
    }
    Duration pause = Duration.ofSeconds(1L << Math.min(attempts - 1, DOUBLED));
    Duration left = Duration.between(now, last.plus(pause));
    return left.isNegative() ? Duration.ZERO : left;
  }

  void tried(Instant now) {
    attempts = isCalm(now) ? 1 : attempts + 1;
    last = now;
  }

  private boolean isCalm(Instant now) {
    return last.plus(CALM).isBefore(now);
  }
}
