/**
 * Slack over HTTP: requests to a URL of the bot's own, verified and acknowledged; entry type {@link
 * aibets.httpmode.HttpMode}. May import desk, http and slack.
 */
@NullMarked
package aibets.httpmode;

import org.jspecify.annotations.NullMarked;
