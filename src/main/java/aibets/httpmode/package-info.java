/**
 * Slack over HTTP: verifies and acknowledges requests to the bot's own URL; entry types {@link
 * aibets.httpmode.HttpMode} and, for several workspaces, {@link aibets.httpmode.WorkspaceRequests}.
 * May import http, slack and telemetry.
 */
@NullMarked
package aibets.httpmode;

import org.jspecify.annotations.NullMarked;
