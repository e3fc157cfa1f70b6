package aibets.slack;

/**
 * The value of a menu option or feedback button. Untrusted.
 *
 * @param action to perform
 * @param object of the action; empty for none
 */
record Choice(String action, String object) {

  /** Requests an overview by its command. */
  static final String ASK = "ask";

  /** Removes the answer. */
  static final String DISMISS = "dismiss";

  /** Reports an answer, by its id, to an admin. */
  static final String TELL = "tell-admin";

  /** Watches the question of an answer, given by its id. */
  static final String WATCH = "watch";

  /** Marks an answer, by its id, as helpful. */
  static final String HELPFUL = "helpful";

  /** Marks an answer, by its id, as not helpful. */
  static final String UNHELPFUL = "not-helpful";

  String value() {
    return (action + " " + object).strip();
  }

  /** Parses the result of {@link #value}, or any other text. */
  static Choice read(String value) {
    int end = value.indexOf(' ');
    return end < 0
        ? new Choice(value, "")
        : new Choice(value.substring(0, end), value.substring(end + 1));
  }
}
