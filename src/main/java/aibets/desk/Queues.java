package aibets.desk;

import aibets.telemetry.Telemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queues of a desk. Questions, overviews and reloads have separate threads, so that none delays
 * the others; notices use another set that is available when those are full. Thread-safe.
 */
final class Queues {

  private static final Outcome RESTARTING = Outcome.Notice.of(Outcome.Reason.RESTARTING);
  private static final Duration FINISH = Duration.ofSeconds(5);
  private static final Duration TELL = Duration.ofSeconds(3);
  private static final Duration SEND = Duration.ofSeconds(2);
  private static final Duration ARRIVE = Duration.ofSeconds(1);

  /** The waiting time after which an asker is told the place in the queue. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** The time between two looks at a question that another process is answering. */
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final Logger log = LoggerFactory.getLogger(Queues.class);
  private final Workers questions;
  private final Workers overviews;
  private final Workers arrivals = new Workers("desk-arrival", 4, 1_000);
  private final Workers reloads = new Workers("desk-reload", 1, 0);
  private final Workers interactions = new Workers("desk-interaction", 2, 200);
  private final Workers notices = new Workers("desk-notice", 8, 1_000);
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Queues::timer);
  private final Telemetry telemetry;
  private final Predicate<Job> handedOn;

  /**
   * Creates empty queues.
   *
   * @param handedOn whether another process completes a question that this one cannot complete
   *     before it ends
   */
  Queues(int workers, int queue, Telemetry telemetry, Predicate<Job> handedOn) {
    this.handedOn = handedOn;
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

  /** Accepts a question, or returns why not. */
  Optional<Outcome> question(Job asked) {
    Job job = asked.then(outcome -> settled(asked, outcome));
    return switch (offered(job)) {
      case TAKEN -> {
        log.info("Accepted; questions in progress: {}", workers(job).unfinished());
        watch(job);
        yield Optional.empty();
      }
      case FULL -> Optional.of(refused(Telemetry.Outcome.BUSY, busy(workers(job))));
      case STOPPING ->
          handedOn.test(job)
              ? Optional.empty()
              : Optional.of(refused(Telemetry.Outcome.STOPPING, RESTARTING));
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

  private void settled(Job job, Outcome outcome) {
    Duration took = job.age();
    if (!outcome.isNone()) {
      telemetry.delivered(took);
    }
    log.info("{} after {} ms", outcome.isNone() ? "Not answered" : "Replied", took.toMillis());
  }

  /** Returns the number of questions being answered or waiting, without overviews. */
  int underway() {
    return questions.unfinished();
  }

  private void watch(Job job) {
    try {
      Future<?> unused =
          timer.schedule(() -> tellPlace(job), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      log.debug("No longer notifying waiting users: {}", e.toString());
    }
  }

  /** Runs an action in a second; returns false if this is ending. */
  boolean later(Runnable action) {
    try {
      Future<?> unused = timer.schedule(action, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private void tellPlace(Job job) {
    if (job.isWaiting()) {
      Job notice = new Job(isAwaited -> place(job), job.whisper());
      if (notices.offer(notice) != Workers.Admission.TAKEN) {
        log.warn("A waiting user could not be told their place in the queue");
      }
    }
  }

  /**
   * Determines the place as late as possible, so that the notice does not arrive after the answer.
   */
  private Outcome place(Job job) {
    return job.isWaiting()
        ? new Outcome.Notice(Outcome.Reason.WAITING, workers(job).before(job))
        : Outcome.none();
  }

  /** Runs a job for an incoming event, or notifies the user why not. Never blocks. */
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
   * Runs a job for an interaction, or notifies the user why not. Separate from questions, because
   * interactions need a reaction within seconds. Never blocks.
   */
  void interact(Job job) {
    settleUnlessTaken(interactions, job);
  }

  private void settleUnlessTaken(Workers workers, Job job) {
    Workers.Admission admission = workers.offer(job);
    if (admission != Workers.Admission.TAKEN) {
      boolean full = admission == Workers.Admission.FULL;
      notice(full ? busy(workers) : RESTARTING, job::settle);
    }
  }

  /** Runs a small, optional task, or the alternative if there is no capacity. Never blocks. */
  void aside(Runnable work, Runnable otherwise) {
    Job job =
        new Job(
            isAwaited -> {
              work.run();
              return Outcome.none();
            },
            nobody -> {});
    if (interactions.offer(job) != Workers.Admission.TAKEN) {
      otherwise.run();
    }
  }

  /** Sends a short message on a separate thread. Never blocks. */
  void notice(Outcome outcome, Consumer<Outcome> reply) {
    Workers.Admission admission = notices.offer(new Job(isAwaited -> outcome, reply));
    if (admission != Workers.Admission.TAKEN) {
      log.warn("A notice was dropped ({}); the user saw nothing", admission);
    }
  }

  /**
   * Accepts nothing more, completes accepted jobs within five seconds, and notifies the askers of
   * the rest, unless another process answers them.
   */
  void finish() throws InterruptedException {
    timer.shutdownNow();
    questions.stop();
    overviews.stop();
    reloads.stop();
    interactions.stop();
    List<Job> unserved = unserved(FINISH).stream().filter(handedOn.negate()).toList();
    unserved.stream()
        .filter(Job::isQuestion)
        .forEach(job -> telemetry.question(Telemetry.Outcome.STOPPING));
    unserved.forEach(job -> notice(RESTARTING, job::dismiss));
    log.info("Finished; notifying the askers of {} unfinished requests", unserved.size());
  }

  /**
   * Sends pending messages within three seconds. Askers whose answers are still held up by the
   * surface's rate limits are then notified privately.
   */
  void end() throws InterruptedException {
    long end = System.nanoTime() + TELL.toNanos();
    arrivals.stop();
    arrivals.await(ARRIVE).forEach(job -> job.dismiss(RESTARTING));
    questions.await(SEND);
    Stream.of(questions, overviews)
        .flatMap(workers -> workers.unsent().stream())
        .filter(handedOn.negate())
        .forEach(job -> notice(RESTARTING, job.whisper()));
    notices.stop();
    notices.await(Duration.ofNanos(end - System.nanoTime()));
    // Including those whose answer is being sent right now.
    unserved(Duration.ofNanos(end - System.nanoTime()));
  }

  /** Stops all threads. */
  void abandon() {
    timer.shutdownNow();
    List.of(arrivals, questions, overviews, reloads, interactions, notices)
        .forEach(Workers::abandon);
  }

  private List<Job> unserved(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    List<Job> unserved = new ArrayList<>(questions.await(most));
    unserved.addAll(overviews.await(Duration.ofNanos(end - System.nanoTime())));
    unserved.addAll(reloads.await(Duration.ofNanos(end - System.nanoTime())));
    unserved.addAll(interactions.await(Duration.ofNanos(end - System.nanoTime())));
    return unserved;
  }
}
