package aibets.indexing;

import aibets.corpus.Seeds;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reloads when the seeds have changed and then stayed unchanged for a while. Polls names, sizes and
 * times of the files once a second, which works on every file system, including network shares.
 */
public final class SeedsWatch implements AutoCloseable {

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private final Logger log = LoggerFactory.getLogger(SeedsWatch.class);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "seeds-watch");
            made.setDaemon(true);
            return made;
          });
  private final Seeds seeds;
  private final Reloader reloader;
  private final Duration quiet;
  private final LongSupplier nanos;
  private String loaded;
  private String latest;
  private long since;
  private long asked;

  /**
   * Treats the current seeds as loaded.
   *
   * @param seeds the location of the documents
   * @param quiet how long the seeds must stay unchanged before a reload
   * @param nanos a monotonic clock such as {@link System#nanoTime}
   */
  public SeedsWatch(Seeds seeds, Reloader reloader, Duration quiet, LongSupplier nanos) {
    this.seeds = seeds;
    this.reloader = reloader;
    this.quiet = quiet;
    this.nanos = nanos;
    this.loaded = stamp();
    this.latest = loaded;
    this.since = nanos.getAsLong();
    this.asked = since;
  }

  /** Starts polling on a separate thread. */
  @SuppressWarnings("FutureReturnValueIgnored")
  public void start() {
    thread.scheduleWithFixedDelay(
        this::look, BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
  }

  private String stamp() {
    return SeedsStamp.of(seeds, "");
  }

  /** Polls once; never throws. */
  void look() {
    try {
      String now = stamp();
      if (!now.equals(latest)) {
        latest = now;
        since = nanos.getAsLong();
      } else if (isTimeToAsk()) {
        asked = nanos.getAsLong();
        reload(now);
      } else if (!now.equals(loaded) && nanos.getAsLong() - since >= quiet.toNanos()) {
        reload(now);
      }
    } catch (RuntimeException | Error e) {
      log.error("The documents could not be checked for changes; trying again", e);
    }
  }

  /** Remote seeds are not polled, but fetched at intervals. */
  private boolean isTimeToAsk() {
    return seeds.every().filter(every -> nanos.getAsLong() - asked >= every.toNanos()).isPresent();
  }

  /**
   * Reloads. Changes in the meantime are found by the next poll; a failure is retried after a
   * minute.
   */
  private void reload(String stamp) {
    try {
      since = nanos.getAsLong() + AFTER_FAILURE.minus(quiet).toNanos();
      ReloadReport report = reloader.reload(Reloader.Progress.SILENT);
      loaded = stamp;
      report
          .failed()
          .forEach(problem -> log.warn("Left out: {}: {}", problem.file(), problem.reason()));
    } catch (ReloadException e) {
      log.warn("The documents have changed but were not reloaded: {}", e.getMessage());
    }
  }

  /** Stops polling and cancels a running reload. */
  @Override
  public void close() {
    thread.shutdownNow();
    if (reloader.cancel()) {
      log.info("Cancelling the reload of changed documents");
    }
  }
}
