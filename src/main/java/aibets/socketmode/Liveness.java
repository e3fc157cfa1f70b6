package aibets.socketmode;

import java.time.Duration;
import java.util.function.LongSupplier;

/** What is known of whether a connection lives. Thread-safe. */
final class Liveness {

  /** What asking the connection to answer showed. */
  enum Finding {
    LIVES,
    /** It does not answer, but has not been silent for long. */
    DOUBTFUL,
    DROPPED,
    SILENT
  }

  private final Duration silence;
  private final LongSupplier nanos;
  private long heard;
  private boolean closed = true;

  /**
   * Of a connection that is not open yet.
   *
   * @param silence after which it counts as dead
   * @param nanos goes on evenly whatever happens to the time of day, as {@link System#nanoTime}
   */
  Liveness(Duration silence, LongSupplier nanos) {
    this.silence = silence;
    this.nanos = nanos;
    this.heard = nanos.getAsLong();
  }

  /** Something came over it. */
  synchronized void heard() {
    heard = nanos.getAsLong();
    closed = false;
  }

  /** It is said to be closed; if it answers, that was the one before it. */
  synchronized void closed() {
    closed = true;
  }

  /** In nanoseconds, of no meaning but to be compared. */
  long now() {
    return nanos.getAsLong();
  }

  /** How long ago anything came. */
  synchronized Duration quiet() {
    return Duration.ofNanos(nanos.getAsLong() - heard);
  }

  /** What to make of it that the connection answers, or does not. */
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

  /** As far as is known without asking. */
  synchronized boolean isAlive() {
    return !closed && !isSilent();
  }

  private boolean isSilent() {
    return quiet().compareTo(silence) >= 0;
  }
}
