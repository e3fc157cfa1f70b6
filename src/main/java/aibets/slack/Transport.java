package aibets.slack;

import aibets.telemetry.Status;
import com.slack.api.Slack;
import com.slack.api.bolt.App;

/**
 * Delivers Slack's payloads to the bot. Opened once and closed once; its state may be read by
 * several threads.
 */
public interface Transport extends AutoCloseable {

  /** Checks with Slack whether it can be opened; problems are noted in the check. */
  void check(Slack slack, TokenCheck check);

  /**
   * Starts passing payloads to an app; returns once Slack can reach it. Each payload is
   * acknowledged within three seconds, whatever its outcome.
   *
   * @throws SlackException if it cannot be opened
   */
  void open(App app);

  /** Returns the state of the connections without blocking. */
  Status.Connections connections();

  /** Accepts no more payloads; those received are still acknowledged. Idempotent. */
  @Override
  void close();
}
