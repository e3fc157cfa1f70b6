package aibets.slack;

/**
 * What an entry of a menu or a side of the feedback carries. As good as typed by the user.
 *
 * @param deed what is to be done
 * @param object with what; empty for nothing
 */
record Choice(String deed, String object) {

  /** Asks for an overview, by its command. */
  static final String ASK = "ask";

  /** Takes the answer away. */
  static final String DISMISS = "dismiss";

  /** Tells an admin of an answer, by its id. */
  static final String TELL = "tell-admin";

  /** Watches the question of an answer, by the answer's id. */
  static final String WATCH = "watch";

  /** Praises an answer, by its id. */
  static final String HELPFUL = "helpful";

  /** Blames an answer, by its id. */
  static final String UNHELPFUL = "not-helpful";

  String value() {
    return (deed + " " + object).strip();
  }

  /** Reads what {@link #value} wrote, or whatever else it is. */
  static Choice read(String value) {
    int end = value.indexOf(' ');
    return end < 0
        ? new Choice(value, "")
        : new Choice(value.substring(0, end), value.substring(end + 1));
  }
}
