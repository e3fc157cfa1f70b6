package aibets.desk;

import java.time.Duration;

/**
 * Hears what the bot does, so that it can be counted; hears nothing of what people write. Called
 * from many threads: must neither block nor throw.
 */
public interface Telemetry {

  /** Hears nothing. */
  Telemetry NONE = new Telemetry() {};

  /** What became of a question. */
  enum Outcome {
    /** Quotes, or something made of them, were found. */
    ANSWERED,
    /** The sources do not say. */
    NOT_IN_THE_SOURCES,
    /** It was no question. */
    NO_QUESTION,
    /** Something went wrong, and the asker was given a reference. */
    FAILED,
    /** Its asker may not ask, not there, or not so much. */
    NOT_ALLOWED,
    /** Too many were waiting. */
    BUSY,
    /** The bot was being stopped. */
    STOPPING
  }

  /** Why a connection was opened anew. */
  enum Loss {
    /** The other side asked for it. */
    REFRESHED,
    /** It was closed. */
    DROPPED,
    /** It looked open, but nothing came. */
    SILENT
  }

  /** An envelope's acknowledgement was sent, so long after the envelope had come. */
  default void acknowledged(Duration took) {}

  /** An envelope came again. */
  default void redelivered() {}

  /** Something became of a question. */
  default void question(Outcome outcome) {}

  /** Somebody was told the answer, so long after the question had come. */
  default void told(Duration took) {}

  /** A call was made once more. */
  default void retried() {}

  /** A connection was opened anew. */
  default void reconnected(Loss loss) {}
}
