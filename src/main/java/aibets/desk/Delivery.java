package aibets.desk;

/**
 * The way of one reply to whoever asked. {@link Desk} calls each step at most once, in the order in
 * which they stand here.
 */
public interface Delivery {

  /** Who asked. */
  Asker asker();

  /** What the question is kept under until it has its reply; empty if it is not kept. */
  String name();

  /**
   * Whether its asker speaks to the bot. What nobody addressed to it comes behind all else, and is
   * dropped first when there is too much to do.
   */
  default boolean isAddressed() {
    return true;
  }

  /** Shows that the question is being looked up. Never blocks. */
  default void begin() {}

  /** Whether it can be found out later that a reply arrived. */
  default boolean leavesTrace() {
    return false;
  }

  /** Renders an outcome and delivers it; returns whether it arrived. */
  boolean deliver(Outcome outcome);

  /** Tells the asker alone what concerns nobody else; returns whether it arrived. */
  boolean whisper(Outcome outcome);

  /** Takes away what {@link #begin} showed, whatever came of the question. */
  default void end() {}
}
