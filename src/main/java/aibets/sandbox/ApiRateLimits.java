package aibets.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Enforces rate limits as in docs.slack.dev/apis/web-api/rate-limits: calls of each method per
 * minute, and messages to each channel per second. Thread-safe.
 */
final class ApiRateLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Map<String, Deque<Instant>> calls = new HashMap<>();
  private final Clock clock;

  ApiRateLimits(Clock clock) {
    this.clock = clock;
  }

  void countCall(String method, Rule tier) {
    count(method, tier.limit(), MINUTE);
  }

  /** Counts a message; about one per second is allowed, with short bursts. */
  void countMessage(String channel) {
    count(
        "channel " + channel, Rule.POST_BURST.limit(), Duration.ofSeconds(Rule.POST_BURST.limit()));
  }

  private synchronized void count(String what, int most, Duration within) {
    Deque<Instant> recent = calls.computeIfAbsent(what, key -> new ArrayDeque<>());
    Instant now = clock.instant();
    while (!recent.isEmpty() && !recent.getFirst().plus(within).isAfter(now)) {
      recent.removeFirst();
    }
    if (recent.size() >= most) {
      Duration wait = Duration.between(now, recent.getFirst().plus(within));
      throw Refusal.rateLimited(Duration.ofSeconds(Math.max(1, wait.toSeconds() + 1)));
    }
    recent.addLast(now);
  }

  synchronized void reset() {
    calls.clear();
  }
}
