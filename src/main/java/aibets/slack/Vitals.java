package aibets.slack;

import java.time.Instant;
import java.util.Optional;

/**
 * How the bot is, as far as it knows without asking Slack.
 *
 * @param connections to keep
 * @param alive connections over which Slack can reach the bot now
 * @param lastMessage when Slack last sent something
 * @param lastHeard when anything last came over a connection, if only the answer to a ping
 * @param lastWatched when the connections were last looked after
 * @param underway questions in work or waiting
 * @param most questions that may be in work or wait
 */
public record Vitals(
    int connections,
    int alive,
    Optional<Instant> lastMessage,
    Optional<Instant> lastHeard,
    Optional<Instant> lastWatched,
    int underway,
    int most) {}
