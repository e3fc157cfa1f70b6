/**
 * Slack over HTTP: verifies and acknowledges requests to the bot's own URL; entry type {@link
 * aibets.httpmode.HttpMode}. May import desk, http and slack.
 */
@NullMarked
package aibets.httpmode;

import org.jspecify.annotations.NullMarked;
