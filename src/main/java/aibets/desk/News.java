package aibets.desk;

import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.storage.AnswerStore;
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
 * What people hear of without asking again. When the documents have changed, questions that had no
 * answer and questions that are watched are asked once more, one at a time and only while nobody
 * waits for an answer; their askers hear what is new, each thing at most once, even if the process
 * ends meanwhile. Starts once, closes once; thread-safe.
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
  private final Teller teller;
  private final Digest digest;
  private final Clock clock;

  /**
   * What people hear of.
   *
   * @param gapMessages whether askers hear that a question without an answer has one now
   * @param watches how many questions one person may watch, 0 for none
   * @param digest id of the channel, or of the person, that gets a digest once a week; null for
   *     none
   * @param oldAfter the age from which a document is old, zero for never
   */
  public record Options(
      boolean gapMessages, int watches, @Nullable String digest, Duration oldAfter) {

    /** As most want it. */
    public static final Options USUAL = new Options(true, 20, null, Duration.ofDays(365));
  }

  /** How news reaches people. */
  @FunctionalInterface
  public interface Teller {

    /**
     * Tells what is new.
     *
     * @param place a channel or a person; in its thread if it names one
     */
    void tell(AnswerStore.Place place, Outcome news);
  }

  /** Tells nothing before it is started. */
  public News(
      Options options,
      Desk desk,
      Reach reach,
      Archive archive,
      Gaps gaps,
      Teller teller,
      Clock clock) {
    this.options = options;
    this.desk = desk;
    this.reach = reach;
    this.archive = archive;
    this.gaps = gaps;
    this.teller = teller;
    this.digest = new Digest(archive, gaps, options.oldAfter(), clock);
    this.clock = clock;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "desk-news");
    thread.setDaemon(true);
    return thread;
  }

  /** The same reloader; what it changes is news. */
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

  /** Also tells what has changed since the process ended. */
  public void start() {
    Future<?> unused = worker.submit(this::catchUp);
    if (options.digest() != null) {
      Future<?> unusedHourly = worker.scheduleWithFixedDelay(this::tellWeek, 0, 1, TimeUnit.HOURS);
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
        log.debug("Closing; the next start goes through what people want to hear of");
      }
    }
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      log.warn(
          "Not all that people want to hear of was gone through; the next reload does: {}",
          Incidents.types(e));
    }
  }

  private void goThroughAll() {
    waits.set(false);
    String edition = archive.storage().passages().edition();
    Round round =
        new Round(options.gapMessages(), desk, reach, archive, gaps.closed(), teller, clock);
    if (round.run(this::mayGoOn)) {
      archive.storage().passages().note(NOTE, edition);
    }
  }

  /** Waits for as long as somebody waits for an answer; returns false if it is being closed. */
  private boolean mayGoOn() {
    try {
      while (desk.underway() > 0 && !closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("People are answered first");
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
            teller.tell(new AnswerStore.Place(admins, "", ""), digest.week(everything));
          }
        });
  }

  /** What is under way comes to its end, within a second. */
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
