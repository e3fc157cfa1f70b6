package aibets.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Limits requests per key and minute. Unused requests accumulate up to the limit, and one more
 * becomes available each time its share of a minute has passed. Thread-safe.
 */
final class RateLimits implements Limits {

  private static final int MAX_ENTRIES = 20_000;
  static final Duration MINUTE = Duration.ofMinutes(1);

  /** When the full allowance is available again, by key, in nanoseconds. */
  private final Cache<String, Long> full =
      Caffeine.newBuilder()
          .maximumSize(MAX_ENTRIES)
          .expireAfterWrite(MINUTE.multipliedBy(2))
          .build();

  private final int aMinute;
  private final LongSupplier nanos;

  /**
   * Starts with full allowances.
   *
   * @param nanos a monotonic clock such as {@link System#nanoTime}
   */
  RateLimits(int aMinute, LongSupplier nanos) {
    this.aMinute = aMinute;
    this.nanos = nanos;
  }

  @Override
  public synchronized Duration take(String key, int wanted) {
    long now = nanos.getAsLong();
    Long before = full.getIfPresent(key);
    long left = before == null ? 0 : Math.max(0, before - now);
    Duration after = Duration.ofNanos(left).plus(share(aMinute, wanted));
    Duration missing = after.minus(MINUTE);
    if (missing.isZero() || missing.isNegative()) {
      full.put(key, now + after.toNanos());
      return Duration.ZERO;
    }
    return missing;
  }

  /** Returns the share of a minute's allowance that a number of requests takes, at most half. */
  static Duration share(int aMinute, int wanted) {
    return MINUTE.dividedBy(aMinute).multipliedBy(Math.min(wanted, (aMinute + 1) / 2));
  }
}
