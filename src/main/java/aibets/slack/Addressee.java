package aibets.slack;

import org.jspecify.annotations.Nullable;

/**
 * The recipient of a message that only one user sees.
 *
 * @param channel empty for a direct message
 * @param responseUrl provided by Slack; null for none
 * @param thread null outside threads
 */
record Addressee(
    String channel, String user, @Nullable String responseUrl, @Nullable String thread) {

  /** Creates a recipient outside threads. */
  Addressee(String channel, String user, @Nullable String responseUrl) {
    this(channel, user, responseUrl, null);
  }
}
