package aibets.operations;

import aibets.telemetry.Status;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The state of the bot at one time.
 *
 * @param passages in the index; empty if none is loaded or it cannot be read
 * @param bot empty until it is started
 */
record Health(OptionalInt passages, Optional<Status> bot, Instant now) {

  /** The watchdog runs every few seconds, and opening a connection takes half a minute at most. */
  private static final Duration WATCHED = Duration.ofMinutes(2);

  static Health of(@Nullable IntSupplier passages, @Nullable Supplier<Status> bot, Instant now) {
    return new Health(count(passages), Optional.ofNullable(bot).map(Supplier::get), now);
  }

  private static OptionalInt count(@Nullable IntSupplier passages) {
    try {
      return passages == null ? OptionalInt.empty() : OptionalInt.of(passages.getAsInt());
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(Health.class).warn("Cannot read the index: {}", e.toString());
      return OptionalInt.empty();
    }
  }

  /** Whether the bot is alive; if not, it hangs and has to be restarted. */
  boolean isLive() {
    return bot.flatMap(status -> status.connections().sinceWatched())
        .map(since -> since.compareTo(WATCHED) < 0)
        .orElse(true);
  }

  /** Whether a question asked now would be answered. */
  boolean isReady() {
    return isLive() && bot.filter(each -> each.alive() > 0 && hasRoom(each)).isPresent();
  }

  /** A program that serves no workspace yet can only be asked to install itself. */
  private boolean hasRoom(Status status) {
    return status.most() == 0 || (passages.orElse(0) > 0 && status.underway() < status.most());
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("live", isLive()).put("ready", isReady());
    json.putObject("index").put("loaded", passages.isPresent()).put("passages", passages.orElse(0));
    ObjectNode slack = json.putObject("slack");
    slack.put("connected", bot.map(Status::alive).orElse(0) > 0);
    bot.ifPresent(
        status -> {
          slack.put("connections", status.alive()).put("wanted", status.connections().wanted());
          status
              .connections()
              .sinceMessage()
              .ifPresent(since -> slack.put("lastMessage", ago(since)));
          status.connections().quiet().ifPresent(since -> slack.put("lastHeard", ago(since)));
          json.putObject("queue").put("underway", status.underway()).put("most", status.most());
        });
    return json;
  }

  private String ago(Duration since) {
    return now.minus(since).toString();
  }
}
