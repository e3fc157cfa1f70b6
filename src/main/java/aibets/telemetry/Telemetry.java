package aibets.telemetry;

import java.time.Duration;

/**
 * Receives events for metrics, never anything that users write. Called from many threads; must
 * neither block nor throw.
 */
public interface Telemetry {

  /** Ignores all events. */
  Telemetry NONE = new Telemetry() {};

  /** The outcome of a question. */
  enum Outcome {
    /** Quotes, or an overview of them, were found. */
    ANSWERED,
    /** The sources do not answer it. */
    NOT_IN_THE_SOURCES,
    /** It was not a question. */
    NO_QUESTION,
    /** It failed, and the asker was given a reference. */
    FAILED,
    /** The user, the place or the rate was not allowed. */
    NOT_ALLOWED,
    /** The queue was full. */
    BUSY,
    /** The bot was shutting down. */
    STOPPING
  }

  /** The reason for a reconnection. */
  enum Loss {
    /** The other side asked for it. */
    REFRESHED,
    /** The connection was closed. */
    DROPPED,
    /** The connection was open but silent. */
    SILENT
  }

  /**
   * An envelope was acknowledged.
   *
   * @param took time since its arrival
   */
  default void acknowledged(Duration took) {}

  /** An envelope was delivered again. */
  default void redelivered() {}

  /** A question had an outcome. */
  default void question(Outcome outcome) {}

  /**
   * An answer was delivered.
   *
   * @param took time since the question arrived
   */
  default void delivered(Duration took) {}

  /** A call was retried. */
  default void retried() {}

  /** A connection was replaced. */
  default void reconnected(Loss loss) {}
}
