package aibets.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what was taken on for an hour, so that nothing is answered twice: Slack sends an event
 * again up to three times within five minutes, and Bolt does not remove duplicates. What is kept
 * elsewhere, too, is known after a restart. Thread-safe.
 */
final class SeenEvents {

  private static final int MOST = 20_000;
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Cache<String, Boolean> keys =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
  private final Logger log = LoggerFactory.getLogger(SeenEvents.class);
  private final Predicate<String> kept;

  /** Remembers as long as this object lives. */
  SeenEvents() {
    this(key -> true);
  }

  /** Remembers also what {@code kept} takes on: it keeps a key, and tells whether it was new. */
  SeenEvents(Predicate<String> kept) {
    this.kept = kept;
  }

  /**
   * Whether none of the keys was seen before; all of them are now. One at a time: of two deliveries
   * that come together, each could find one key taken, and nobody would be answered.
   */
  synchronized boolean isNew(String... together) {
    boolean isNew = true;
    for (String key : together) {
      isNew &= keys.asMap().putIfAbsent(key, true) == null && isNewToTheKept(key);
    }
    return isNew;
  }

  /** Where nothing can be kept, answering twice is better than not at all. */
  private boolean isNewToTheKept(String key) {
    try {
      return kept.test(key);
    } catch (RuntimeException e) {
      log.warn("Whether an event came before is unknown; it is answered: {}", e.toString());
      return true;
    }
  }
}
