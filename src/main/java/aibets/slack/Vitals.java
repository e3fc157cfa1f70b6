package aibets.slack;

import java.time.Duration;
import java.util.Optional;

/**
 * How the bot is, as far as it knows without asking Slack.
 *
 * @param connections to keep
 * @param alive connections over which Slack can reach the bot now
 * @param sinceMessage how long ago Slack last sent something
 * @param quiet how long ago anything last came over a connection, if only the answer to a ping
 * @param sinceWatched how long ago the connections were last looked after
 * @param underway questions in work or waiting
 * @param most questions that may be in work or wait
 */
public record Vitals(
    int connections,
    int alive,
    Optional<Duration> sinceMessage,
    Optional<Duration> quiet,
    Optional<Duration> sinceWatched,
    int underway,
    int most) {}
