package aibets.socketmode;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Delays for reconnecting: none at first, then 1, 2, 4 and 8 seconds after the previous attempt.
 * Resets after a minute without an attempt. Not thread-safe.
 */
final class Backoff {

  private static final int DOUBLED = 3;
  private static final Duration CALM = Duration.ofMinutes(1);

  private final LongSupplier nanos;
  private long last;
  private int attempts;

  /**
   * Starts without an attempt.
   *
   * @param nanos a monotonic clock such as {@link System#nanoTime}
   */
  Backoff(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Returns the remaining delay. */
  Duration remaining() {
    if (isCalm()) {
      return Duration.ZERO;
    }
    Duration pause = Duration.ofSeconds(1L << Math.min(attempts - 1, DOUBLED));
    Duration left = pause.minus(sinceLast());
    return left.isNegative() ? Duration.ZERO : left;
  }

  void tried() {
    attempts = isCalm() ? 1 : attempts + 1;
    last = nanos.getAsLong();
  }

  private boolean isCalm() {
    return attempts == 0 || sinceLast().compareTo(CALM) > 0;
  }

  private Duration sinceLast() {
    return Duration.ofNanos(nanos.getAsLong() - last);
  }
}
