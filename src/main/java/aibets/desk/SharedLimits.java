package aibets.desk;

import aibets.storage.Allowances;
import aibets.storage.StorageException;
import aibets.telemetry.Incidents;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits that hold for all processes together. While the storage fails, they hold for each process
 * alone.
 *
 * @param own the limits of this process alone
 */
record SharedLimits(Allowances allowances, String what, int aMinute, Limits own) implements Limits {

  private static final Logger LOG = LoggerFactory.getLogger(SharedLimits.class);

  static Limits.Factory factory(Allowances allowances, Limits.Factory own) {
    return (what, aMinute) -> new SharedLimits(allowances, what, aMinute, own.of(what, aMinute));
  }

  @Override
  public Duration take(String key, int wanted) {
    try {
      return allowances.take(
          what + " " + key, RateLimits.share(aMinute, wanted), RateLimits.MINUTE);
    } catch (StorageException e) {
      LOG.warn("Rate limits apply to this process only: {}", Incidents.types(e));
      return own.take(key, wanted);
    }
  }
}
