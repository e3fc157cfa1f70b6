package aibets.storage;

import java.time.Duration;
import java.util.Optional;

/**
 * The processes that use a storage together, each a replica of the program. Thread-safe. Methods
 * throw {@link StorageException} if the storage fails.
 */
public interface Replicas {

  /** The time without {@link #renew} after which others take over what a process has not done. */
  Duration LEASE = Duration.ofSeconds(15);

  /** A process that has its storage to itself. */
  Replicas NONE = new Replicas() {};

  /** What a process can change for others, which cache it. */
  enum Change {
    /** Settings of channels. */
    SETTINGS,
    /** Live documents. */
    DOCUMENTS,
    /** Installations of the app. */
    INSTALLATIONS
  }

  /** A task that no other process does at the same time, until it is closed. */
  @FunctionalInterface
  interface Exclusive extends AutoCloseable {

    @Override
    void close();
  }

  /** Whether other processes may use the storage at the same time. */
  default boolean isShared() {
    return false;
  }

  /**
   * Renews the lease of this process on the requests that it has accepted. Others take them over
   * once it has expired.
   */
  default void renew() {}

  /** Whether other processes now have a lease. */
  default boolean haveOthers() {
    return false;
  }

  /** Ends the lease of this process: others take over its requests at once. */
  default void leave() {}

  /**
   * Reserves connections that are limited for all processes together.
   *
   * @param wanted the number that this process would like
   * @param most the limit for all processes
   * @return the number that it may open, at least 1
   */
  default int connections(int wanted, int most) {
    return wanted;
  }

  /**
   * Begins a task that only one process may do at a time; empty if one is doing it, which may be
   * this one.
   *
   * @param task its name
   */
  default Optional<Exclusive> begin(String task) {
    return Optional.of(() -> {});
  }

  /** Notifies the other processes of a change. */
  default void announce(Change change) {}

  /**
   * Registers an action for when another process may have made a change: after its announcement,
   * after a lost connection, and every minute. It may run without a change. The actions for one
   * kind of change run one after another, in the order in which they were registered, on a thread
   * of their own.
   */
  default void follow(Change change, Runnable action) {}

  /** Returns the rate limits that hold for all processes together; empty if there is only one. */
  default Optional<Allowances> allowances() {
    return Optional.empty();
  }
}
