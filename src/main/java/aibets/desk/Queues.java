package aibets.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queues of a desk: questions, overviews and reloads have threads of their own, so that none
 * holds up the others; notices go out on another set when those refuse. Thread-safe.
 */
final class Queues {

  private static final Outcome RESTARTING = Outcome.Notice.of(Outcome.Reason.RESTARTING);
  private static final Duration FINISH = Duration.ofSeconds(5);
  private static final Duration TELL = Duration.ofSeconds(3);
  private static final Duration SEND = Duration.ofSeconds(2);
  private static final Duration ARRIVE = Duration.ofSeconds(1);

  /** Who waits longer is told the place in the queue. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Logger log = LoggerFactory.getLogger(Queues.class);
  private final Workers questions;
  private final Workers overviews;
  private final Workers arrivals = new Workers("desk-arrival", 4, 1_000);
  private final Workers reloads = new Workers("desk-reload", 1, 0);
  private final Workers clicks = new Workers("desk-click", 2, 200);
  private final Workers notices = new Workers("desk-notice", 8, 1_000);
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Queues::timer);
  private final Telemetry telemetry;

  Queues(int workers, int queue, Telemetry telemetry) {
    this.questions = new Workers("desk-question", workers, queue);
    this.overviews = new Workers("desk-overview", Math.max(1, workers / 2), queue);
    this.telemetry = telemetry;
  }

  private static Thread timer(Runnable work) {
    Thread thread = new Thread(work, "desk-timer");
    thread.setDaemon(true);
    return thread;
  }

  private Workers workers(Job job) {
    return job.cost().overview() ? overviews : questions;
  }

  /** Takes a question on, or returns why not. */
  Optional<Outcome> question(Job asked) {
    Job job = asked.then(outcome -> told(asked, outcome));
    return switch (offered(job)) {
      case TAKEN -> {
        log.info("Taken; {} are underway", workers(job).unfinished());
        watch(job);
        yield Optional.empty();
      }
      case FULL -> Optional.of(refused(Telemetry.Outcome.BUSY, busy(workers(job))));
      case STOPPING -> Optional.of(refused(Telemetry.Outcome.STOPPING, RESTARTING));
    };
  }

  private Workers.Admission offered(Job job) {
    Workers workers = workers(job);
    Workers.Admission admission = workers.offer(job);
    if (admission != Workers.Admission.FULL || !job.isAddressed()) {
      return admission;
    }
    Optional<Job> dropped = workers.offerInPlaceOfAnother(job);
    dropped.ifPresent(
        each -> notice(refused(Telemetry.Outcome.BUSY, busy(workers)), each::dismiss));
    return dropped.isPresent() ? Workers.Admission.TAKEN : admission;
  }

  private static Outcome busy(Workers workers) {
    return new Outcome.Notice(Outcome.Reason.BUSY, workers.unfinished());
  }

  /** Counts and logs a refusal. */
  Outcome refused(Telemetry.Outcome why, Outcome refusal) {
    log.info("Refused: {}", why);
    telemetry.question(why);
    return refusal;
  }

  private void told(Job job, Outcome outcome) {
    Duration took = job.age();
    if (!outcome.isNone()) {
      telemetry.told(took);
    }
    log.info("{} after {} ms", outcome.isNone() ? "Left unanswered" : "Told", took.toMillis());
  }

  /** Questions that are being answered or wait; overviews do not keep any from being answered. */
  int underway() {
    return questions.unfinished();
  }

  private void watch(Job job) {
    try {
      Future<?> unused =
          timer.schedule(() -> tellPlace(job), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      log.debug("No longer watching who waits: {}", e.toString());
    }
  }

  private void tellPlace(Job job) {
    if (job.isWaiting()) {
      Job notice = new Job(() -> place(job), job.whisper());
      if (notices.offer(notice) != Workers.Admission.TAKEN) {
        log.warn("Somebody who waits was not told the place in the queue");
      }
    }
  }

  /** Asked again as late as possible: no notice should come behind the answer. */
  private Outcome place(Job job) {
    return job.isWaiting()
        ? new Outcome.Notice(Outcome.Reason.WAITING, workers(job).before(job))
        : Outcome.none();
  }

  /** Sees to what has just come; whoever did it is told why if that cannot be. Never blocks. */
  void arrive(Job job) {
    settleUnlessTaken(arrivals, job);
  }

  /** Starts a reload, or returns why not. Never blocks. */
  Optional<Outcome> reload(Job job) {
    return switch (reloads.offer(job)) {
      case TAKEN -> Optional.empty();
      case FULL -> Optional.of(Outcome.Notice.of(Outcome.Reason.RELOAD_RUNNING));
      case STOPPING -> Optional.of(RESTARTING);
    };
  }

  /**
   * Takes on what a click asks for; whoever clicked is told why if it cannot be. Apart from the
   * questions, because what is clicked on must react within seconds. Never blocks.
   */
  void click(Job job) {
    settleUnlessTaken(clicks, job);
  }

  private void settleUnlessTaken(Workers workers, Job job) {
    Workers.Admission admission = workers.offer(job);
    if (admission != Workers.Admission.TAKEN) {
      boolean full = admission == Workers.Admission.FULL;
      notice(full ? busy(workers) : RESTARTING, job::settle);
    }
  }

  /** Does something small and dispensable, or what is to be done instead. Never blocks. */
  void aside(Runnable work, Runnable otherwise) {
    Job job =
        new Job(
            () -> {
              work.run();
              return Outcome.none();
            },
            nobody -> {});
    if (clicks.offer(job) != Workers.Admission.TAKEN) {
      otherwise.run();
    }
  }

  /** Sends a short message on a thread of its own. Never blocks. */
  void notice(Outcome outcome, Consumer<Outcome> reply) {
    Workers.Admission admission = notices.offer(new Job(() -> outcome, reply));
    if (admission != Workers.Admission.TAKEN) {
      log.warn("A notice was dropped ({}); the user saw nothing", admission);
    }
  }

  /** Takes nothing more on, finishes what was taken within five seconds, and tells the others. */
  void finish() throws InterruptedException {
    timer.shutdownNow();
    questions.stop();
    overviews.stop();
    reloads.stop();
    clicks.stop();
    List<Job> unserved = unserved(FINISH);
    unserved.stream()
        .filter(Job::isQuestion)
        .forEach(job -> telemetry.question(Telemetry.Outcome.STOPPING));
    unserved.forEach(job -> notice(RESTARTING, job::dismiss));
    log.info("Finished; {} requests could not be, and are told so", unserved.size());
  }

  /**
   * Sends what is still to be sent within three seconds. Whose answer the surface has not taken by
   * then, because it lets a bot write only so often, is told in private.
   */
  void end() throws InterruptedException {
    long end = System.nanoTime() + TELL.toNanos();
    arrivals.stop();
    arrivals.await(ARRIVE);
    questions.await(SEND);
    Stream.of(questions, overviews)
        .flatMap(workers -> workers.unsent().stream())
        .forEach(job -> notice(RESTARTING, job.whisper()));
    notices.stop();
    notices.await(Duration.ofNanos(end - System.nanoTime()));
    // Also those whose answer is just being sent.
    unserved(Duration.ofNanos(end - System.nanoTime()));
  }

  /** Ends all threads. */
  void abandon() {
    timer.shutdownNow();
    List.of(arrivals, questions, overviews, reloads, clicks, notices).forEach(Workers::abandon);
  }

  private List<Job> unserved(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    List<Job> unserved = new ArrayList<>(questions.await(most));
    unserved.addAll(overviews.await(Duration.ofNanos(end - System.nanoTime())));
    unserved.addAll(reloads.await(Duration.ofNanos(end - System.nanoTime())));
    unserved.addAll(clicks.await(Duration.ofNanos(end - System.nanoTime())));
    return unserved;
  }
}
