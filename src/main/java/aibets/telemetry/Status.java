package aibets.telemetry;

import java.time.Duration;
import java.util.Optional;

/**
 * The state of a bot, as far as it is known without network calls.
 *
 * @param connections over which events arrive
 * @param underway the number of questions being answered or waiting
 * @param most its maximum
 */
public record Status(Connections connections, int underway, int most) {

  /**
   * The state of the connections.
   *
   * @param wanted the configured number
   * @param alive the number that work now
   * @param sinceMessage time since the last message
   * @param quiet time since anything arrived, including replies to pings
   * @param sinceWatched time since the last check
   */
  public record Connections(
      int wanted,
      int alive,
      Optional<Duration> sinceMessage,
      Optional<Duration> quiet,
      Optional<Duration> sinceWatched) {

    /** Returns the state with no open connection. */
    public static Connections closed(int wanted) {
      return new Connections(wanted, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** Returns the number of connections that work now. */
  public int alive() {
    return connections.alive();
  }
}
