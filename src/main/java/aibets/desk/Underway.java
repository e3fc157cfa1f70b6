package aibets.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Questions being answered. An event on one of them, such as an edit, is postponed until the
 * answer; only the last event counts. Thread-safe.
 */
final class Underway {

  private static final Duration EXPIRY = Duration.ofMinutes(10);

  /** Entries expire, in case a question never ends. */
  private final Cache<String, Runnable> afterwards =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(EXPIRY).build();

  void begin(String key) {
    afterwards.put(key, Underway::nothing);
  }

  /** Postpones an action; returns false if the question is not in progress. */
  boolean whenEnded(String key, Runnable then) {
    return afterwards.asMap().computeIfPresent(key, (same, before) -> then) != null;
  }

  /** Runs the postponed action. */
  void end(String key) {
    Runnable then = afterwards.asMap().remove(key);
    if (then != null) {
      then.run();
    }
  }

  private static void nothing() {}
}
