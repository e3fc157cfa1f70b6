package aibets.desk;

import java.time.Duration;

/** Limits requests per key and minute. Thread-safe. */
@FunctionalInterface
interface Limits {

  /** Creates limits. */
  @FunctionalInterface
  interface Factory {

    /**
     * Returns limits with full allowances.
     *
     * @param what is limited, the same in all processes
     * @param aMinute the number of requests per key
     */
    Limits of(String what, int aMinute);
  }

  /**
   * Takes a number of requests, at most half of the limit; or takes none and returns the time to
   * wait.
   */
  Duration take(String key, int wanted);
}
