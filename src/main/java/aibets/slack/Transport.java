package aibets.slack;

import aibets.desk.Status;
import com.slack.api.Slack;
import com.slack.api.bolt.App;

/**
 * How what people do in Slack reaches the bot. Opened once and closed once; what it tells may be
 * asked by several threads.
 */
public interface Transport extends AutoCloseable {

  /** Asks Slack whether it can be opened; what is wrong is noted in the check. */
  void check(Slack slack, TokenCheck check);

  /**
   * Hands an app what people do from now on; returns once Slack can reach it. Each payload is
   * acknowledged within three seconds, whatever becomes of it.
   *
   * @throws SlackException if it does not come about
   */
  void open(App app);

  /** How it is connected now; does not block. */
  Status.Connections connections();

  /** Takes nothing more; what came is still acknowledged. May be closed twice. */
  @Override
  void close();
}
