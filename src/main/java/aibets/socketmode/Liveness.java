package aibets.socketmode;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Tracks whether a connection is alive. Thread-safe. */
final class Liveness {

  /** The result of a ping. */
  enum Finding {
    LIVES,
    /** It does not respond, but has not been silent for long. */
    DOUBTFUL,
    DROPPED,
    SILENT
  }

  private final Duration silence;
  private final LongSupplier nanos;
  private long heard;
  private boolean closed = true;

  /**
   * Tracks a connection that is not open yet.
   *
   * @param silence after which it counts as dead
   * @param nanos a monotonic clock such as {@link System#nanoTime}
   */
  Liveness(Duration silence, LongSupplier nanos) {
    this.silence = silence;
    this.nanos = nanos;
    this.heard = nanos.getAsLong();
  }

  /** Notes that something arrived. */
  synchronized void heard() {
    heard = nanos.getAsLong();
    closed = false;
  }

  /**
   * Notes that it was reported closed; if it still responds, the report was about its predecessor.
   */
  synchronized void closed() {
    closed = true;
  }

  /** Returns the clock's value in nanoseconds, for comparison only. */
  long now() {
    return nanos.getAsLong();
  }

  /** Returns the time since anything arrived. */
  synchronized Duration quiet() {
    return Duration.ofNanos(nanos.getAsLong() - heard);
  }

  /** Interprets whether the connection responds. */
  synchronized Finding finding(boolean answers) {
    if (answers) {
      heard();
      return Finding.LIVES;
    }
    if (closed) {
      return Finding.DROPPED;
    }
    return isSilent() ? Finding.SILENT : Finding.DOUBTFUL;
  }

  /** Whether it is alive, as far as known without a ping. */
  synchronized boolean isAlive() {
    return !closed && !isSilent();
  }

  private boolean isSilent() {
    return quiet().compareTo(silence) >= 0;
  }
}
