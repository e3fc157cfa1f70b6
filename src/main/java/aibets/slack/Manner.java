package aibets.slack;

/** The reason for which the bot replies to a message. */
enum Manner {
  /** It was asked a question. */
  ASKED(true, true, true),
  /** It was addressed, without a question that needs a search. */
  REPLYING(false, true, true),
  /** It was not addressed, but treats every message in the channel as a question. */
  UNASKED(false, true, false),
  /** It was not addressed, and stays invisible unless it has the answer. */
  OVERHEARD(false, false, false);

  private final boolean shown;
  private final boolean whispering;
  private final boolean addressed;

  Manner(boolean shown, boolean whispering, boolean addressed) {
    this.shown = shown;
    this.whispering = whispering;
    this.addressed = addressed;
  }

  /** Whether to show that the question is being looked up. */
  boolean isShown() {
    return shown;
  }

  /** Whether to tell the author why there is no answer. */
  boolean isWhispering() {
    return whispering;
  }

  /** Whether the message is addressed to the bot. */
  boolean isAddressed() {
    return addressed;
  }
}
