package aibets.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/**
 * Repeats work that fails because the server is away, so that callers do not notice a restart. Once
 * the server has been away for longer than a restart takes, work fails at once. Thread-safe.
 */
final class Outage {

  /** The time from the first failure in which work is repeated. */
  private static final Duration RESTART = Duration.ofSeconds(10);

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Runnable lost;
  private final LongSupplier nanos;
  private volatile @Nullable Long sinceNanos;
  private volatile boolean isClosed;

  /**
   * Creates an outage that has not begun.
   *
   * @param lost runs after each failure, before the work is repeated
   * @param nanos a monotonic clock such as {@link System#nanoTime}
   */
  Outage(Runnable lost, LongSupplier nanos) {
    this.lost = lost;
    this.nanos = nanos;
  }

  /**
   * Does work, again and again if necessary. Nothing is kept of work that fails, unless the
   * connection was lost during the commit, after which it is not repeated.
   */
  <T> T outlast(Supplier<T> work) {
    for (boolean isFirst = true; ; isFirst = false) {
      try {
        T result = work.get();
        sinceNanos = null;
        return result;
      } catch (TransactionException e) {
        throw e;
      } catch (RuntimeException e) {
        if (!PostgresFailure.isAway(e) || !mayRepeat()) {
          throw e;
        }
      }
      lost.run();
      if (!isFirst) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private boolean mayRepeat() {
    long now = nanos.getAsLong();
    Long since = sinceNanos;
    if (since == null) {
      sinceNanos = now;
      since = now;
    }
    return now - since < RESTART.toNanos() && !isClosed && !Thread.currentThread().isInterrupted();
  }

  /** Lets all work fail at once from now on. */
  void close() {
    isClosed = true;
  }
}
