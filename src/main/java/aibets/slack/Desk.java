package aibets.slack;

import aibets.desk.Telemetry;
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
 * Where requests are taken on: questions, overviews and reloads have threads of their own, so that
 * none holds up the others; notices go out on another set when those refuse. Thread-safe.
 */
final class Desk {

  private static final Duration FINISH = Duration.ofSeconds(5);
  private static final Duration TELL = Duration.ofSeconds(3);
  private static final Duration SEND = Duration.ofSeconds(2);
  private static final Duration ARRIVE = Duration.ofSeconds(1);

  /** Who waits longer is told the place in the queue. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Logger log = LoggerFactory.getLogger(Desk.class);
  private final Workers questions;
  private final Workers overviews;
  private final Workers arrivals = new Workers("slack-arrival", 4, 1_000);
  private final Workers reloads = new Workers("slack-reload", 1, 0);
  private final Workers clicks = new Workers("slack-click", 2, 200);
  private final Workers notices = new Workers("slack-notice", 8, 1_000);
  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Desk::timer);
  private final Door door;
  private final Telemetry telemetry;
  private final Renderer renderer;

  Desk(int workers, int queue, Door door, Renderer renderer, Telemetry telemetry) {
    this.telemetry = telemetry;
    this.questions = new Workers("slack-question", workers, queue);
    this.overviews = new Workers("slack-overview", Math.max(1, workers / 2), queue);
    this.door = door;
    this.renderer = renderer;
  }

  private static Thread timer(Runnable work) {
    Thread thread = new Thread(work, "slack-timer");
    thread.setDaemon(true);
    return thread;
  }

  /** Takes a question on, or returns why not. Never blocks. */
  Optional<Message> question(Job job) {
    return counted(door.refusal(job.origin(), job.effort().questions()))
        .or(() -> queued(job.then(message -> told(job, message))));
  }

  /** Counts a question that is refused because of who asks it, or where. */
  Optional<Message> counted(Optional<Message> refusal) {
    return refusal.map(why -> refused(Telemetry.Outcome.NOT_ALLOWED, why));
  }

  private Workers workers(Job job) {
    return job.effort().overview() ? overviews : questions;
  }

  private Optional<Message> queued(Job job) {
    return switch (workers(job).offer(job)) {
      case TAKEN -> {
        log.info("Taken; {} are underway", workers(job).unfinished());
        watch(job);
        yield Optional.empty();
      }
      case FULL ->
          Optional.of(refused(Telemetry.Outcome.BUSY, renderer.busy(workers(job).unfinished())));
      case STOPPING -> Optional.of(refused(Telemetry.Outcome.STOPPING, renderer.restarting()));
    };
  }

  private Message refused(Telemetry.Outcome why, Message refusal) {
    log.info("Refused: {}", why);
    telemetry.question(why);
    return refusal;
  }

  private void told(Job job, Message message) {
    Duration took = job.age();
    if (!message.isNone()) {
      telemetry.told(took);
    }
    log.info("{} after {} ms", message.isNone() ? "Left unanswered" : "Told", took.toMillis());
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
      Job notice = new Job(() -> place(job), job.origin().whisper());
      if (notices.offer(notice) != Workers.Admission.TAKEN) {
        log.warn("Somebody who waits was not told the place in the queue");
      }
    }
  }

  /** Asked again as late as possible: no notice should come behind the answer. */
  private Message place(Job job) {
    return job.isWaiting() ? renderer.waiting(workers(job).before(job)) : Message.NONE;
  }

  /** Sees to what has just come; whoever did it is told why if that cannot be. Never blocks. */
  void arrive(Job job) {
    settleUnlessTaken(arrivals, job);
  }

  /** Starts a reload, or returns why not. Never blocks. */
  Optional<Message> reload(Job job) {
    return switch (reloads.offer(job)) {
      case TAKEN -> Optional.empty();
      case FULL -> Optional.of(renderer.reloadRunning());
      case STOPPING -> Optional.of(renderer.restarting());
    };
  }

  /**
   * Takes on what a click asks for; whoever clicked is told why if it cannot be. Apart from the
   * questions, because a modal must open within three seconds. Never blocks.
   */
  void click(Job job) {
    settleUnlessTaken(clicks, job);
  }

  private void settleUnlessTaken(Workers workers, Job job) {
    Workers.Admission admission = workers.offer(job);
    if (admission != Workers.Admission.TAKEN) {
      boolean full = admission == Workers.Admission.FULL;
      notice(full ? renderer.busy(workers.unfinished()) : renderer.restarting(), job::settle);
    }
  }

  /** Does something small and dispensable, or what is to be done instead. Never blocks. */
  void aside(Runnable work, Runnable otherwise) {
    Job job =
        new Job(
            () -> {
              work.run();
              return Message.NONE;
            },
            nobody -> {});
    if (clicks.offer(job) != Workers.Admission.TAKEN) {
      otherwise.run();
    }
  }

  /** Sends a short message on a thread of its own. Never blocks. */
  void notice(Message message, Consumer<Message> reply) {
    Workers.Admission admission = notices.offer(new Job(() -> message, reply));
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
    unserved.forEach(job -> notice(renderer.restarting(), job::dismiss));
    log.info("Finished; {} requests could not be, and are told so", unserved.size());
  }

  /**
   * Sends what is still to be sent within three seconds. Whose answer Slack will not take by then,
   * because it lets a bot write but one message a second into a channel, is told in private.
   */
  void end() throws InterruptedException {
    long end = System.nanoTime() + TELL.toNanos();
    arrivals.stop();
    arrivals.await(ARRIVE);
    questions.await(SEND);
    Stream.of(questions, overviews)
        .flatMap(workers -> workers.unsent().stream())
        .forEach(job -> notice(renderer.restarting(), job.origin().whisper()));
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
