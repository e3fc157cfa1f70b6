package aibets.slack;

import java.time.Duration;

/** Slack's limits, with their sources, and the shares that this bot uses. */
final class SlackLimits {

  /** The maximum number of blocks per message: docs.slack.dev/reference/block-kit/blocks. */
  static final int BLOCKS = 50;

  /**
   * The maximum length of all blocks of a message, as JSON. Undocumented: {@code
   * msg_blocks_too_long} occurs from about 13,200 characters; escaped JSON is never shorter than
   * what Slack counts.
   */
  static final int BLOCKS_CHARACTERS = 13_000;

  /**
   * The maximum text of an element. Documented for section blocks as 3,000; used for rich_text,
   * too, for which nothing is documented.
   */
  static final int ELEMENT_CHARACTERS = 3_000;

  /**
   * The maximum {@code text} of a message, escaped:
   * docs.slack.dev/reference/methods/chat.postMessage.
   */
  static final int TEXT_CHARACTERS = 4_000;

  /** The maximum length of a question typed in an input. */
  static final int QUESTION_CHARACTERS = 1_000;

  /** The maximum length of an echoed question. */
  static final int ECHO_CHARACTERS = 300;

  /** The maximum length of a title or section heading. */
  static final int TITLE_CHARACTERS = 200;

  /** The maximum length of a title where space is limited. */
  static final int NAME_CHARACTERS = 60;

  /** The maximum length of a source in small text, which then is one line in Slack's window. */
  static final int NOTE_CHARACTERS = 100;

  /**
   * The maximum length of a button's label:
   * docs.slack.dev/reference/block-kit/block-elements/button-element.
   */
  static final int BUTTON_CHARACTERS = 75;

  /** The maximum length of the command in a button's value. */
  static final int OPTION_CHARACTERS = 200;

  /**
   * The maximum length of a linked URL; escaping a longer one would leave too little room for the
   * quote.
   */
  static final int URL_CHARACTERS = 1_000;

  /** The maximum total time for Retry-After: docs.slack.dev/apis/web-api/rate-limits. */
  static final Duration MAX_WAIT = Duration.ofSeconds(30);

  private SlackLimits() {}
}
