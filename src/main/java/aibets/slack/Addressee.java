package aibets.slack;

import org.jspecify.annotations.Nullable;

/**
 * Where something goes that one person alone sees.
 *
 * @param channel empty for a direct message
 * @param responseUrl that Slack gave for it; null for none
 * @param thread null outside of threads
 */
record Addressee(
    String channel, String user, @Nullable String responseUrl, @Nullable String thread) {

  /** Outside of any thread. */
  Addressee(String channel, String user, @Nullable String responseUrl) {
    this(channel, user, responseUrl, null);
  }
}
