package aibets.desk;

/**
 * The delivery of one reply. {@link Desk} calls each method at most once, in the order of
 * declaration.
 */
public interface Delivery {

  /** Returns the asker. */
  Asker asker();

  /**
   * Returns the name under which the question is stored until it has a reply; empty if it is not
   * stored.
   */
  String name();

  /**
   * Whether the message is addressed to the bot. Others have the lowest priority and are dropped
   * first under load.
   */
  default boolean isAddressed() {
    return true;
  }

  /** Shows that the question is being looked up. Never blocks. */
  default void begin() {}

  /** Whether it can be determined later that a reply arrived. */
  default boolean leavesTrace() {
    return false;
  }

  /** Renders and delivers an outcome; returns whether it arrived. */
  boolean deliver(Outcome outcome);

  /** Delivers an outcome that concerns only the asker, privately; returns whether it arrived. */
  boolean whisper(Outcome outcome);

  /** Removes what {@link #begin} showed, whatever the outcome. */
  default void end() {}
}
