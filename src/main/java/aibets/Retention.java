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
 * Deletes questions, answers and feedback older than the retention time, at the start and every
 * hour. With a retention of zero they are kept in memory only, for a day, so that buttons and
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
   * Creates a retention that deletes nothing until started.
   *
   * @param age how long to keep; zero keeps nothing on disk
   */
  Retention(Storage storage, Duration age, Clock clock) {
    this.storage = storage;
    this.age = age.isZero() ? IN_MEMORY : age;
    this.clock = clock;
  }

  /** Deletes now and then every hour. */
  void start() {
    forget();
    Future<?> unused = timer.scheduleWithFixedDelay(this::forget, 1, 1, TimeUnit.HOURS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "retention");
    thread.setDaemon(true);
    return thread;
  }

  /** Deletes what is too old; a failure is retried an hour later. */
  private void forget() {
    try {
      storage.forgetBefore(clock.instant().minus(age));
    } catch (RuntimeException e) {
      log.warn("Old questions and answers could not be deleted: {}", e.toString());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
