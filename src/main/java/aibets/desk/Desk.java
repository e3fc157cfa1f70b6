package aibets.desk;

import aibets.storage.RequestStore.Request;
import aibets.telemetry.Incidents;
import aibets.telemetry.Telemetry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Accepts requests, each once, answers them and delivers the replies. Thread-safe. */
public final class Desk {

  private final Queues queues;
  private final Admission admission;
  private final Intake intake;
  private final GivenAnswers given;
  private final Watches watches;
  private final Questions questions;
  private final Replying replying;

  /**
   * The capacity of a desk.
   *
   * @param access who may ask, where, and how often
   * @param workers the number of questions answered concurrently, at least 1
   * @param queue the number of questions that may wait, at least 0
   * @param watches the number of questions a user may watch, 0 for none
   */
  public record Options(Access access, int workers, int queue, int watches) {}

  /**
   * Creates a desk that answers from the documents within reach and stores its answers in the
   * archive.
   */
  public Desk(
      Options options,
      Access.Directory people,
      Reach reach,
      Archive archive,
      Incidents incidents,
      Telemetry telemetry) {
    this.admission = new Admission(options.access(), people, limits(archive));
    this.intake = new Intake(archive.storage().requests(), Clock.systemUTC());
    this.queues =
        new Queues(
            options.workers(),
            options.queue(),
            telemetry,
            job -> intake.isHandedOn(job.name(), archive.storage().replicas()));
    this.given = new GivenAnswers(archive, Clock.systemUTC());
    this.replying = new Replying(intake);
    this.watches =
        new Watches(options.watches(), reach, archive.storage()::watches, Clock.systemUTC());
    this.questions = new Questions(reach, given, incidents, telemetry);
  }

  private static Limits.Factory limits(Archive archive) {
    Limits.Factory own = (what, aMinute) -> new RateLimits(aMinute, System::nanoTime);
    return archive
        .storage()
        .replicas()
        .allowances()
        .<Limits.Factory>map(shared -> SharedLimits.factory(shared, own))
        .orElse(own);
  }

  /** Returns the answers given so far. */
  public GivenAnswers given() {
    return given;
  }

  Admission admission() {
    return admission;
  }

  Queues queues() {
    return queues;
  }

  /** Accepts a question, or notifies the asker why not. Waits for nothing but the storage. */
  public void ask(Ask ask, Delivery delivery) {
    take(
        replying.begin(
            delivery, questions.cost(ask), isAwaited -> questions.answer(ask, isAwaited)));
  }

  /** Answers a question and starts watching it, or notifies the asker why not; likewise. */
  public void watch(Ask ask, Delivery delivery) {
    take(
        replying.begin(
            delivery,
            Cost.QUESTION,
            isAwaited -> questions.outcome(() -> watches.begin(ask), isAwaited)));
  }

  /** Returns the questions that a user watches. */
  public Outcome watched(String user) {
    return watches.of(user);
  }

  /** Stops watching a question. */
  public Outcome unwatch(String id, String user) {
    return watches.end(id, user);
  }

  Watches watches() {
    return watches;
  }

  /** Whether a request is for an overview, which takes longer than an answer. */
  public boolean isOverview(Ask ask) {
    return questions.cost(ask).overview();
  }

  /**
   * Answers a message that was not addressed to the bot, but only if there is an answer; likewise.
   */
  public void overhear(Ask ask, Delivery delivery) {
    take(
        replying.begin(
            delivery, Cost.QUESTION, isAwaited -> questions.answerIfSaid(ask, isAwaited)));
  }

  private void take(Job job) {
    question(job).ifPresent(refusal -> notice(refusal, job::dismiss));
  }

  /** Delivers a reply that is not an answer. Never blocks. */
  public void reply(Outcome outcome, Delivery delivery) {
    notice(outcome, each -> replying.end(delivery, each));
  }

  /**
   * Schedules an action for when a question has been answered, replacing an earlier one; returns
   * false if no question of that name is being answered. While another process is answering it, the
   * action runs from time to time and may call this method again.
   */
  public boolean whenAnswered(String name, Runnable then) {
    return replying.whenEnded(name, then)
        || (replying.isElsewhere(name) && queues.later(() -> aside(then, then)));
  }

  /** A question that was taken over has been counted, and its asker has been checked again. */
  private Optional<Outcome> question(Job job) {
    return intake.isResumed(job.name())
        ? queues.question(job)
        : counted(admission.refusal(job)).or(() -> queues.question(job));
  }

  /** Counts a question that is refused because of who asked it, or where. */
  Optional<Outcome> counted(Optional<Outcome> refusal) {
    return refusal.map(why -> queues.refused(Telemetry.Outcome.NOT_ALLOWED, why));
  }

  /** Whether a name was accepted, by whichever process; false if that cannot be determined. */
  public boolean knows(String name) {
    return intake.knows(name);
  }

  /** Whether none of the names has been accepted before; accepts all of them. */
  public boolean isNew(String... together) {
    return intake.isNew(together);
  }

  /**
   * Whether neither the request nor any of the other names has been accepted before; if so, accepts
   * all and owes the request a reply.
   */
  public boolean takesOn(Request request, List<String> others) {
    return intake.takesOn(request, others);
  }

  /** Notes requests that were accepted earlier and are answered now. */
  void resumed(List<Request> requests) {
    intake.resumed(requests);
  }

  /** Stores what could not be stored when it happened. */
  void catchUp() {
    intake.catchUp();
  }

  /** Notes that a request is no longer owed a reply. */
  public void settle(String name) {
    intake.settle(name);
  }

  /**
   * Returns the number of questions being answered or waiting, without overviews, which have their
   * own threads.
   */
  public int underway() {
    return queues.underway();
  }

  /** Starts a reload, or returns why not. Never blocks. */
  public Optional<Outcome> reload(Supplier<Outcome> work, Consumer<Outcome> reply) {
    return queues.reload(new Job(isAwaited -> work.get(), reply));
  }

  /** Runs a small, optional task, or the alternative if there is no capacity. Never blocks. */
  public void aside(Runnable work, Runnable otherwise) {
    queues.aside(work, otherwise);
  }

  /** Sends a short message on a separate thread. Never blocks. */
  public void notice(Outcome outcome, Consumer<Outcome> reply) {
    queues.notice(outcome, reply);
  }

  /**
   * Accepts nothing more, completes accepted requests within five seconds, and notifies the askers
   * of the rest, unless another process answers them.
   */
  public void finish() throws InterruptedException {
    queues.finish();
  }

  /**
   * Sends pending messages within three seconds. Askers whose answers are still held up by the
   * surface's rate limits are then notified privately.
   */
  public void end() throws InterruptedException {
    queues.end();
  }

  /** Stops all threads. */
  public void abandon() {
    queues.abandon();
  }
}
