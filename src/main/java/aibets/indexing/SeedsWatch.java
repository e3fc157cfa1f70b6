package aibets.indexing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reloads when the seeds have changed and then been left alone for a while. Looks once a second at
 * names, sizes and times of the files, which works on every file system, network shares included.
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
  private final Path seeds;
  private final Reloader reloader;
  private final Duration quiet;
  private final Clock clock;
  private String loaded;
  private String latest;
  private Instant since;

  /**
   * Takes the seeds as they are now for loaded.
   *
   * @param seeds a folder or a file
   * @param quiet for how long nothing must change before a reload
   */
  public SeedsWatch(Path seeds, Reloader reloader, Duration quiet, Clock clock) {
    this.seeds = seeds;
    this.reloader = reloader;
    this.quiet = quiet;
    this.clock = clock;
    this.loaded = stamp();
    this.latest = loaded;
    this.since = clock.instant();
  }

  /** Looks from now on, on a thread of its own. */
  @SuppressWarnings("FutureReturnValueIgnored")
  public void start() {
    thread.scheduleWithFixedDelay(
        this::look, BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
  }

  private String stamp() {
    return SeedsStamp.of(seeds, "");
  }

  /** Looks once; never throws. */
  void look() {
    try {
      String now = stamp();
      if (!now.equals(latest)) {
        latest = now;
        since = clock.instant();
      } else if (!now.equals(loaded) && !clock.instant().isBefore(since.plus(quiet))) {
        reload(now);
      }
    } catch (RuntimeException | Error e) {
      log.error("The documents could not be watched; they are looked at again", e);
    }
  }

  /** What changes meanwhile is seen at the next look; what fails is tried again in a minute. */
  private void reload(String stamp) {
    try {
      since = clock.instant().plus(AFTER_FAILURE).minus(quiet);
      ReloadReport report = reloader.reload(Reloader.Progress.SILENT);
      loaded = stamp;
      report
          .failed()
          .forEach(problem -> log.warn("Left out: {}: {}", problem.file(), problem.reason()));
    } catch (ReloadException e) {
      log.warn("The documents have changed, but: {}", e.getMessage());
    }
  }

  /** Looks no more; a reload that runs is cancelled. */
  @Override
  public void close() {
    thread.shutdownNow();
    if (reloader.cancel()) {
      log.info("The reload of the changed documents is cancelled");
    }
  }
}
