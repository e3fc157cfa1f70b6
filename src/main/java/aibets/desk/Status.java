package aibets.desk;

import java.time.Duration;
import java.util.Optional;

/**
 * How a bot is, as far as it knows without asking anybody.
 *
 * @param connections over which questions come
 * @param underway questions in work or waiting
 * @param most questions that may be in work or wait
 */
public record Status(Connections connections, int underway, int most) {

  /**
   * How a bot is connected.
   *
   * @param wanted connections to keep
   * @param alive connections over which it can be reached now
   * @param sinceMessage how long ago something last came
   * @param quiet how long ago anything last came over a connection, if only the answer to a ping
   * @param sinceWatched how long ago the connections were last looked after
   */
  public record Connections(
      int wanted,
      int alive,
      Optional<Duration> sinceMessage,
      Optional<Duration> quiet,
      Optional<Duration> sinceWatched) {

    /** Of which none is open. */
    public static Connections closed(int wanted) {
      return new Connections(wanted, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** Connections over which the bot can be reached now. */
  public int alive() {
    return connections.alive();
  }
}
