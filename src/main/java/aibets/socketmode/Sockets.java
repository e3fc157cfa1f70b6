package aibets.socketmode;

import aibets.slack.SlackException;
import java.time.Duration;
import java.util.List;

/**
 * The configured Socket Mode connections. Slack sends each envelope over one of them.
 *
 * @param count the number, 1 to 10
 * @param silence after which a connection without any traffic, including replies to pings, is
 *     replaced
 */
public record Sockets(int count, Duration silence) {

  /** One connection, replaced after ten seconds of silence. */
  public static final Sockets ONE = new Sockets(1, Duration.ofSeconds(10));

  /** Slack's limit per app: docs.slack.dev/apis/events-api/using-socket-mode. */
  public static final int MAX_CONNECTIONS = 10;

  /**
   * Checks both values.
   *
   * @throws SlackException if one is out of range
   */
  public Sockets {
    if (count < 1 || count > MAX_CONNECTIONS || silence.isNegative() || silence.isZero()) {
      throw new SlackException(
          List.of(
              "The number of Socket Mode connections must be 1 to 10, not "
                  + count
                  + ", and the silence must be positive, not "
                  + silence
                  + "."));
    }
  }
}
