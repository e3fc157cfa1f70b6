package aibets.storage;

import java.time.Duration;

/** Allowances that processes use up together. Thread-safe. */
@FunctionalInterface
public interface Allowances {

  /**
   * Takes a share of an allowance, which is fully available again after a period without use; or
   * takes nothing and returns the time to wait.
   *
   * @param name of the allowance, at most 255 characters
   * @param share the part of the period that is taken, at most the period
   * @param period after which an empty allowance is full again
   * @return zero if the share was taken
   */
  Duration take(String name, Duration share, Duration period);
}
