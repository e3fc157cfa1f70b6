package aibets.desk;

import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.storage.AnswerStore;
import aibets.storage.Replicas;
import aibets.telemetry.Incidents;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifies users after documents have changed. Asks unanswered and watched questions again, one at
 * a time and only while no user is waiting for an answer, and notifies their askers of changes, at
 * most once each, even if the process ends in between or others share the storage. Starts once,
 * closes once; thread-safe.
 */
public final class News implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration END = Duration.ofSeconds(1);
  private static final String NOTE = "news";

  private final Logger log = LoggerFactory.getLogger(News.class);
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(News::thread);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicBoolean waits = new AtomicBoolean();
  private final Options options;
  private final Desk desk;
  private final Reach reach;
  private final Archive archive;
  private final Gaps gaps;
  private final Notifier notifier;
  private final Digest digest;
  private final Clock clock;

  /**
   * The notifications to send.
   *
   * @param gapMessages whether to notify askers that an unanswered question now has an answer
   * @param watches the number of questions a user may watch, 0 for none
   * @param digest id of the channel or user that receives a weekly digest; null for none
   * @param oldAfter the age from which a document is old, zero for never
   */
  public record Options(
      boolean gapMessages, int watches, @Nullable String digest, Duration oldAfter) {

    /** The defaults. */
    public static final Options USUAL = new Options(true, 20, null, Duration.ofDays(365));
  }

  /** Sends notifications. */
  @FunctionalInterface
  public interface Notifier {

    /**
     * Sends a notification.
     *
     * @param place a channel or user; in a thread if it names one
     */
    void send(AnswerStore.Place place, Outcome news);
  }

  /** Creates notifications that are inactive until started. */
  public News(
      Options options,
      Desk desk,
      Reach reach,
      Archive archive,
      Gaps gaps,
      Notifier notifier,
      Clock clock) {
    this.options = options;
    this.desk = desk;
    this.reach = reach;
    this.archive = archive;
    this.gaps = gaps;
    this.notifier = notifier;
    this.digest = new Digest(archive, gaps, options.oldAfter(), clock);
    this.clock = clock;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "desk-news");
    thread.setDaemon(true);
    return thread;
  }

  /** Wraps a reloader; changes that it makes trigger notifications. */
  public Reloader after(Reloader reloader) {
    return new Reloader() {
      @Override
      public ReloadReport reload(Progress progress) {
        ReloadReport report = reloader.reload(progress);
        if (report.isReencoded()
            || !(report.added().isEmpty()
                && report.changed().isEmpty()
                && report.removed().isEmpty())) {
          begin();
        }
        return report;
      }

      @Override
      public boolean cancel() {
        return reloader.cancel();
      }
    };
  }

  /**
   * Starts, including notifications of changes since the process last ended, and of changes by
   * processes that end before they have notified everyone.
   */
  public void start() {
    Future<?> unused = worker.submit(this::catchUp);
    archive.storage().replicas().follow(Replicas.Change.DOCUMENTS, this::catchUpLater);
    if (options.digest() != null) {
      Future<?> unusedHourly = worker.scheduleWithFixedDelay(this::tellWeek, 0, 1, TimeUnit.HOURS);
    }
  }

  private void catchUpLater() {
    try {
      Future<?> unused = worker.submit(this::catchUp);
    } catch (RejectedExecutionException e) {
      log.debug("Closing; checking for news again at the next start");
    }
  }

  private void catchUp() {
    guarded(
        () -> {
          String now = archive.storage().passages().edition();
          Optional<String> before = archive.storage().passages().note(NOTE);
          if (before.isEmpty()) {
            archive.storage().passages().note(NOTE, now);
          } else if (!before.get().equals(now)) {
            begin();
          }
        });
  }

  private void begin() {
    if (waits.compareAndSet(false, true)) {
      try {
        worker.execute(() -> guarded(this::goThroughAll));
      } catch (RejectedExecutionException e) {
        log.debug("Closing; checking for news again at the next start");
      }
    }
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      log.warn(
          "Checking for news failed; trying again after the next reload: {}", Incidents.types(e));
    }
  }

  private void goThroughAll() {
    waits.set(false);
    Optional<Replicas.Exclusive> alone = archive.storage().replicas().begin(NOTE);
    try {
      alone.ifPresent(held -> goThroughAllAlone());
    } finally {
      alone.ifPresent(Replicas.Exclusive::close);
    }
  }

  private void goThroughAllAlone() {
    String edition = archive.storage().passages().edition();
    Round round =
        new Round(options.gapMessages(), desk, reach, archive, gaps.closed(), notifier, clock);
    if (round.run(this::mayGoOn)) {
      archive.storage().passages().note(NOTE, edition);
    }
  }

  /** Waits until no user is waiting for an answer; returns false if this is being closed. */
  private boolean mayGoOn() {
    try {
      while (desk.underway() > 0 && !closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("Waiting for questions in progress");
      }
      return closing.getCount() > 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void tellWeek() {
    String admins = options.digest();
    guarded(
        () -> {
          if (admins != null && digest.isDue()) {
            Asker there = new Asker("", admins);
            boolean everything = Reach.isAlone(there) || reach.isUnlimited(there);
            notifier.send(new AnswerStore.Place(admins, "", ""), digest.week(everything));
          }
        });
  }

  /** Stops; the question in progress completes within a second. */
  @Override
  public void close() {
    closing.countDown();
    worker.shutdown();
    try {
      if (!worker.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
