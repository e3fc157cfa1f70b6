package aibets.sql;

import aibets.storage.StorageException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tracks the use of a database until it is closed. Thread-safe. */
public final class Lifetime {

  /** The time for work in progress to finish; it takes milliseconds. */
  private static final Duration DRAIN = Duration.ofMillis(700);

  private final Supplier<StorageException> ended;
  private final ReadWriteLock uses = new ReentrantReadWriteLock();
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * Creates a lifetime that has begun.
   *
   * @param ended creates the failure of calls after the end
   */
  public Lifetime(Supplier<StorageException> ended) {
    this.ended = ended;
  }

  /**
   * Does some work with the database.
   *
   * @param failed translates failures that are no {@link StorageException}
   * @throws StorageException if the work fails or the database is closed
   */
  public <T> T use(Supplier<T> work, Function<RuntimeException, StorageException> failed) {
    Lock use = uses.readLock();
    use.lock();
    try {
      if (over.get()) {
        throw ended.get();
      }
      return work.get();
    } catch (StorageException e) {
      throw over.get() ? ended.get() : e;
    } catch (RuntimeException e) {
      throw over.get() ? ended.get() : failed.apply(e);
    } finally {
      use.unlock();
    }
  }

  /** Refuses new work, waits for work in progress, and shuts down. Idempotent. */
  public void end(Runnable shutDown) {
    if (over.getAndSet(true)) {
      return;
    }
    Lock all = uses.writeLock();
    boolean isInterrupted = Thread.interrupted();
    boolean isDrained = false;
    try {
      isDrained = all.tryLock(DRAIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      isInterrupted = true;
    }
    try {
      shutDown.run();
    } finally {
      if (isDrained) {
        all.unlock();
      }
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
