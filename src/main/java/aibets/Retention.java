package aibets;

import aibets.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets questions, answers and feedback that are older than they may be, at the start and every
 * hour. If none may be kept, the storage has them in memory alone, for a day, so that buttons and
 * threads work.
 */
final class Retention implements AutoCloseable {

  private static final Duration IN_MEMORY = Duration.ofDays(1);

  private final Logger log = LoggerFactory.getLogger(Retention.class);
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Retention::thread);
  private final Storage storage;
  private final Duration age;
  private final Clock clock;

  /**
   * Forgets nothing until it is started.
   *
   * @param age zero if nothing may be kept on the disk
   */
  Retention(Storage storage, Duration age, Clock clock) {
    this.storage = storage;
    this.age = age.isZero() ? IN_MEMORY : age;
    this.clock = clock;
  }

  /** Forgets now and every hour from now on. */
  void start() {
    forget();
    Future<?> unused = timer.scheduleWithFixedDelay(this::forget, 1, 1, TimeUnit.HOURS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "retention");
    thread.setDaemon(true);
    return thread;
  }

  /** What fails is tried again in an hour. */
  private void forget() {
    try {
      storage.forgetBefore(clock.instant().minus(age));
    } catch (RuntimeException e) {
      log.warn("What is old could not be forgotten: {}", e.toString());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
