package aibets.socketmode;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When to try again: at once, then 1, 2, 4 and from then on 8 seconds after the attempt before. A
 * minute without an attempt begins anew. Not thread-safe.
 */
final class Backoff {

  private static final int DOUBLED = 3;
  private static final Duration CALM = Duration.ofMinutes(1);

  private final LongSupplier nanos;
  private long last;
  private int attempts;

  /**
   * Of what was not tried yet.
   *
   * @param nanos goes on evenly whatever happens to the time of day, as {@link System#nanoTime}
   */
  Backoff(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** How long to wait still. */
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
