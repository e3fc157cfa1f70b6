/**
 * Socket Mode: connections to Slack, the acknowledgement of what comes over them, and the watchdog
 * that keeps them open; entry type {@link aibets.socketmode.SocketMode}. May import desk and slack.
 */
@NullMarked
package aibets.socketmode;

import org.jspecify.annotations.NullMarked;
