/**
 * Socket Mode: the connections to Slack, acknowledgements, and the watchdog that keeps connections
 * open; entry type {@link aibets.socketmode.SocketMode}. May import slack and telemetry.
 */
@NullMarked
package aibets.socketmode;

import org.jspecify.annotations.NullMarked;
