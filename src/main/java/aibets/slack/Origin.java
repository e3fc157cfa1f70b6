package aibets.slack;

import java.util.function.Consumer;

/**
 * Where a question comes from.
 *
 * @param user who asks
 * @param channel where
 * @param whisper tells the asker alone what concerns nobody else
 */
record Origin(String user, String channel, Consumer<Message> whisper) {

  /** The bot itself. */
  static final Origin NONE = new Origin("", "", message -> {});
}
