package aibets.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * So many a minute for each key: at once if they were saved up, and one more whenever its share of
 * a minute has passed. Thread-safe.
 */
final class RateLimits {

  private static final int MOST = 20_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** When all would be there again, in nanoseconds. */
  private final Cache<String, Long> full =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MINUTE.multipliedBy(2)).build();

  private final int aMinute;
  private final LongSupplier nanos;

  /**
   * All of them saved up.
   *
   * @param nanos goes on evenly whatever happens to the time of day, as {@link System#nanoTime}
   */
  RateLimits(int aMinute, LongSupplier nanos) {
    this.aMinute = aMinute;
    this.nanos = nanos;
  }

  /**
   * Takes some, at most half of what a minute allows; or takes none, and returns how long to wait
   * for them.
   */
  synchronized Duration take(String key, int wanted) {
    long now = nanos.getAsLong();
    Long before = full.getIfPresent(key);
    long left = before == null ? 0 : Math.max(0, before - now);
    Duration after = Duration.ofNanos(left).plus(share().multipliedBy(within(wanted)));
    Duration missing = after.minus(MINUTE);
    if (missing.isZero() || missing.isNegative()) {
      full.put(key, now + after.toNanos());
      return Duration.ZERO;
    }
    return missing;
  }

  private int within(int wanted) {
    return Math.min(wanted, (aMinute + 1) / 2);
  }

  private Duration share() {
    return MINUTE.dividedBy(aMinute);
  }
}
