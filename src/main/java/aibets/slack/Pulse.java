package aibets.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What is known of whether a connection lives. Thread-safe. */
final class Pulse {

  /** What asking the connection to answer showed. */
  enum Finding {
    LIVES,
    /** It does not answer, but has not been silent for long. */
    DOUBTFUL,
    DROPPED,
    SILENT
  }

  private final Duration silence;
  private final InstantSource clock;
  private Instant heard;
  private boolean closed = true;

  /** Of a connection that is not open yet. */
  Pulse(Duration silence, InstantSource clock) {
    this.silence = silence;
    this.clock = clock;
    this.heard = clock.instant();
  }

  /** Something came over it. */
  synchronized void heard() {
    heard = clock.instant();
    closed = false;
  }

  /** It is said to be closed; if it answers, that was the one before it. */
  synchronized void closed() {
    closed = true;
  }

  Instant now() {
    return clock.instant();
  }

  synchronized Instant lastHeard() {
    return heard;
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
    return !clock.instant().isBefore(heard.plus(silence));
  }
}
