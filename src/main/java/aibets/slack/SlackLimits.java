package aibets.slack;

import java.time.Duration;

/** Slack's limits, each with its source, and the shares that this bot allots within them. */
final class SlackLimits {

  /** Blocks of a message: docs.slack.dev/reference/block-kit/blocks. */
  static final int BLOCKS = 50;

  /**
   * All blocks of a message together, as JSON. Undocumented: {@code msg_blocks_too_long} comes at
   * about 13,200 characters; JSON with its escapes is never shorter than what Slack counts.
   */
  static final int BLOCKS_CHARACTERS = 13_000;

  /**
   * Text of one element. 3,000 is documented for a section block's text; nothing is documented for
   * rich_text, so the same bound is kept.
   */
  static final int ELEMENT_CHARACTERS = 3_000;

  /** The {@code text} of a message, escaped: docs.slack.dev/reference/methods/chat.postMessage. */
  static final int TEXT_CHARACTERS = 4_000;

  /** Of a question that is typed into a box; longer ones are none. */
  static final int QUESTION_CHARACTERS = 1_000;

  /** Of the question, where it is echoed. */
  static final int ECHO_CHARACTERS = 300;

  /** Of a title or a section heading. */
  static final int TITLE_CHARACTERS = 200;

  /** Of a title where room is scarce. */
  static final int NAME_CHARACTERS = 60;

  /** On a button: docs.slack.dev/reference/block-kit/block-elements/button-element. */
  static final int BUTTON_CHARACTERS = 75;

  /** Of what a button carries, whatever it may: no command is longer. */
  static final int OPTION_CHARACTERS = 200;

  /** A longer URL is not linked: with escapes it would crowd out the quote. */
  static final int URL_CHARACTERS = 1_000;

  /** Retry-After is obeyed up to here in all: docs.slack.dev/apis/web-api/rate-limits. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private SlackLimits() {}
}
