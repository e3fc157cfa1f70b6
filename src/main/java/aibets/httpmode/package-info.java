/**
 * Slack over HTTP: verifies and acknowledges requests to the bot's own URL; entry type {@link
 * aibets.httpmode.HttpMode}. May import http, slack and telemetry.
 */
@NullMarked
package aibets.httpmode;

import org.jspecify.annotations.NullMarked;
