package aibets;

import aibets.desk.Archive;
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
 * hour. If none may be kept, they are in memory alone, for a day, so that buttons and threads work.
 */
final class Retention implements AutoCloseable {

  private static final Duration IN_MEMORY = Duration.ofDays(1);

  private final Logger log = LoggerFactory.getLogger(Retention.class);
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Retention::thread);
  private final Archive kept;
  private final Archive archive;
  private final Duration age;
  private final Clock clock;

  /**
   * Begins to forget.
   *
   * @param kept what was kept so far
   * @param age zero if nothing may be kept
   */
  Retention(Archive kept, Duration age, Clock clock) {
    this.kept = kept;
    this.age = age;
    this.clock = clock;
    this.archive = age.isZero() ? new PassingArchive(kept) : kept;
    forget();
    Future<?> unused = timer.scheduleWithFixedDelay(this::forget, 1, 1, TimeUnit.HOURS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "retention");
    thread.setDaemon(true);
    return thread;
  }

  /** Where to keep questions and answers from now on. */
  Archive archive() {
    return archive;
  }

  /** What fails is tried again in an hour. */
  void forget() {
    try {
      if (age.isZero()) {
        kept.journal().forgetQuestionsBefore(clock.instant());
        kept.journal().forgetBefore(clock.instant().minus(IN_MEMORY));
      }
      archive.journal().forgetBefore(clock.instant().minus(age.isZero() ? IN_MEMORY : age));
    } catch (RuntimeException e) {
      log.warn("What is old could not be forgotten: {}", e.toString());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    if (archive instanceof PassingArchive passing) {
      passing.close();
    }
  }
}
