package aibets.socketmode;

import aibets.slack.SlackException;
import java.time.Duration;
import java.util.List;

/**
 * The Socket Mode connections to keep. Slack sends each envelope over one of them.
 *
 * @param count how many, 1 to 10
 * @param silence after which a connection that nothing comes over, not even the answer to a ping,
 *     is opened anew
 */
public record Sockets(int count, Duration silence) {

  /** One, opened anew after ten seconds of silence. */
  public static final Sockets ONE = new Sockets(1, Duration.ofSeconds(10));

  /** What Slack allows an app: docs.slack.dev/apis/events-api/using-socket-mode. */
  private static final int MOST = 10;

  /**
   * Checks both.
   *
   * @throws SlackException if one is out of range
   */
  public Sockets {
    if (count < 1 || count > MOST || silence.isNegative() || silence.isZero()) {
      throw new SlackException(
          List.of(
              "There must be 1 to 10 Socket Mode connections, not "
                  + count
                  + ", and some time of silence, not "
                  + silence
                  + "."));
    }
  }
}
