package aibets.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Questions that are being answered. What happens to one of them meanwhile waits for its answer; of
 * several such things the last. Thread-safe.
 */
final class Underway {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Whose end never comes must not be kept for ever. */
  private final Cache<String, Runnable> afterwards =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(LONGEST).build();

  void begin(String key) {
    afterwards.put(key, Underway::nothing);
  }

  /** Returns whether it is underway; if it is not, nothing is kept. */
  boolean whenEnded(String key, Runnable then) {
    return afterwards.asMap().computeIfPresent(key, (same, before) -> then) != null;
  }

  /** Does what waited. */
  void end(String key) {
    Runnable then = afterwards.asMap().remove(key);
    if (then != null) {
      then.run();
    }
  }

  private static void nothing() {}
}
