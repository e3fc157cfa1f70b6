package aibets.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * So many a minute for each key: at once if they were saved up, and one more whenever its share of
 * a minute has passed. Thread-safe.
 */
final class Quotas {

  private static final int MOST = 20_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** When all would be there again. */
  private final Cache<String, Instant> full =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MINUTE.multipliedBy(2)).build();

  private final Duration share;
  private final Clock clock;

  Quotas(int aMinute, Clock clock) {
    this.share = MINUTE.dividedBy(aMinute);
    this.clock = clock;
  }

  /** Takes one; or takes none, and returns how long to wait for it. */
  synchronized Duration take(String key) {
    Instant now = clock.instant();
    Instant before = full.getIfPresent(key);
    Instant after = (before == null || before.isBefore(now) ? now : before).plus(share);
    Duration missing = Duration.between(now.plus(MINUTE), after);
    if (missing.isZero() || missing.isNegative()) {
      full.put(key, after);
      return Duration.ZERO;
    }
    return missing;
  }
}
