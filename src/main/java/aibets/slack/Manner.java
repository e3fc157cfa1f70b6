package aibets.slack;

/** How the bot comes to reply to a message. */
enum Manner {
  /** Somebody asks it. */
  ASKED(true, true, true),
  /** Somebody speaks to it, and it need not look anything up. */
  REPLYING(false, true, true),
  /** Nobody asks it, but it takes all messages of that channel for questions. */
  UNASKED(false, true, false),
  /** Nobody asks it, and nobody is to notice unless it has the answer. */
  OVERHEARD(false, false, false);

  private final boolean shown;
  private final boolean whispering;
  private final boolean addressed;

  Manner(boolean shown, boolean whispering, boolean addressed) {
    this.shown = shown;
    this.whispering = whispering;
    this.addressed = addressed;
  }

  /** Whether people see that the question is being looked up. */
  boolean isShown() {
    return shown;
  }

  /** Whether the author is told why there is no answer. */
  boolean isWhispering() {
    return whispering;
  }

  /** Whether the message is addressed to the bot. */
  boolean isAddressed() {
    return addressed;
  }
}
