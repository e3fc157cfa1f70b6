package aibets.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Issues trigger_ids and accepts each once, until it expires. Thread-safe. */
final class Triggers {

  private record Trigger(String user, Instant end) {}

  private final Map<String, Trigger> given = new ConcurrentHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final AtomicInteger number = new AtomicInteger();
  private final Clock clock;

  Triggers(Clock clock) {
    this.clock = clock;
  }

  String give(String user) {
    String id = number.incrementAndGet() + "." + clock.millis() + ".sandbox";
    given.put(id, new Trigger(user, clock.instant().plusSeconds(Rule.TRIGGER_SECONDS.limit())));
    return id;
  }

  /** Redeems a trigger; returns the user whose action created it. */
  synchronized String exchange(String id) {
    Trigger trigger = given.get(id);
    if (trigger == null) {
      throw new Refusal("invalid_trigger_id");
    }
    if (used.contains(id)) {
      throw Rule.TRIGGER_USES.broken();
    }
    if (Duration.between(clock.instant(), trigger.end()).isNegative()) {
      throw Rule.TRIGGER_SECONDS.broken();
    }
    used.add(id);
    return trigger.user();
  }
}
