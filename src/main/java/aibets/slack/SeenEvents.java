package aibets.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Remembers what was taken on for an hour, so that nothing is answered twice: Slack sends an event
 * again up to three times within five minutes, and Bolt does not remove duplicates. Thread-safe.
 */
final class SeenEvents {

  private static final int MOST = 20_000;
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Cache<String, Boolean> keys =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  /**
   * Whether none of the keys was seen before; all of them are now. One at a time: of two deliveries
   * that come together, each could find one key taken, and nobody would be answered.
   */
  synchronized boolean isNew(String... together) {
    boolean isNew = true;
    for (String key : together) {
      isNew &= keys.asMap().putIfAbsent(key, true) == null;
    }
    return isNew;
  }
}
