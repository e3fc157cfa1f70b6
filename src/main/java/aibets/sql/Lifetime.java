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

/** A database from its opening to its end. Safe for use by several threads. */
public final class Lifetime {

  /** What is under way when a database is closed takes milliseconds. */
  private static final Duration DRAIN = Duration.ofMillis(700);

  private final Supplier<StorageException> ended;
  private final ReadWriteLock uses = new ReentrantReadWriteLock();
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * It has begun.
   *
   * @param ended says that it has ended
   */
  public Lifetime(Supplier<StorageException> ended) {
    this.ended = ended;
  }

  /**
   * Works with the database.
   *
   * @param failed says why it failed, if the work does not
   * @throws StorageException if it fails or the database is closed
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

  /** Lets end what is under way, refuses what comes, and shuts down; does nothing again. */
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
