package aibets.desk;

import aibets.storage.RequestStore.Request;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where requests are taken on, each once, answered and replied to. Thread-safe. */
public final class Desk {

  private final Queues queues;
  private final Admission admission;
  private final Intake intake;
  private final GivenAnswers given;
  private final Watches watches;
  private final Questions questions;
  private final Replying replying;

  /**
   * How much a desk takes on.
   *
   * @param access who may ask, where, and how much
   * @param workers how many questions are answered at the same time, at least 1
   * @param queue how many more may wait, at least 0
   * @param watches how many questions one person may watch, 0 for none
   */
  public record Options(Access access, int workers, int queue, int watches) {}

  /** Answers from what is within reach, and keeps that in the archive. */
  public Desk(
      Options options,
      Access.Directory people,
      Reach reach,
      Archive archive,
      Incidents incidents,
      Telemetry telemetry) {
    this.queues = new Queues(options.workers(), options.queue(), telemetry);
    this.admission = new Admission(options.access(), people, System::nanoTime);
    this.intake = new Intake(archive.storage().requests(), Clock.systemUTC());
    this.given = new GivenAnswers(archive, Clock.systemUTC());
    this.replying = new Replying(intake);
    this.watches =
        new Watches(options.watches(), reach, archive.storage()::watches, Clock.systemUTC());
    this.questions = new Questions(reach, given, incidents, telemetry);
  }

  /** What was answered. */
  public GivenAnswers given() {
    return given;
  }

  Admission admission() {
    return admission;
  }

  /** Takes a question on; whoever asks is told why if that cannot be. Never blocks. */
  public void ask(Ask ask, Delivery delivery) {
    take(replying.begin(delivery, questions.cost(ask), () -> questions.answer(ask)));
  }

  /**
   * Takes on a question whose asker hears from then on when the answer changes, or else why that
   * cannot be. Never blocks.
   */
  public void watch(Ask ask, Delivery delivery) {
    Job job =
        replying.begin(delivery, Cost.QUESTION, () -> questions.outcome(() -> watches.begin(ask)));
    question(job).ifPresent(refusal -> notice(refusal, job::dismiss));
  }

  /** The questions that somebody watches. */
  public Outcome watched(String user) {
    return watches.of(user);
  }

  /** Ends one of the questions that somebody watches. */
  public Outcome unwatch(String id, String user) {
    return watches.end(id, user);
  }

  Watches watches() {
    return watches;
  }

  /** Whether somebody asks for more than the answer to a question, which takes longer. */
  public boolean isOverview(Ask ask) {
    return questions.cost(ask).overview();
  }

  /** Answers what nobody asked the bot, if there is an answer. Never blocks. */
  public void overhear(Ask ask, Delivery delivery) {
    take(replying.begin(delivery, Cost.QUESTION, () -> questions.answerIfSaid(ask)));
  }

  private void take(Job job) {
    question(job).ifPresent(refusal -> notice(refusal, job::dismiss));
  }

  /** Replies something else than an answer. Never blocks. */
  public void reply(Outcome outcome, Delivery delivery) {
    notice(outcome, each -> replying.end(delivery, each));
  }

  /**
   * Does something once a question has its reply, in place of what was to be done then before;
   * returns false, and keeps nothing, if none of that name is being answered.
   */
  public boolean whenAnswered(String name, Runnable then) {
    return replying.whenEnded(name, then);
  }

  private Optional<Outcome> question(Job job) {
    return counted(admission.refusal(job)).or(() -> queues.question(job));
  }

  /** Counts a question that is refused because of who asks it, or where. */
  Optional<Outcome> counted(Optional<Outcome> refusal) {
    return refusal.map(why -> queues.refused(Telemetry.Outcome.NOT_ALLOWED, why));
  }

  /** Whether a name was taken on before, as far as this process knows. */
  public boolean knows(String name) {
    return intake.knows(name);
  }

  /** Whether none of the names was taken on before; all of them are now. */
  public boolean isNew(String... together) {
    return intake.isNew(together);
  }

  /**
   * Whether neither the request nor any of the other names was taken on before; if so, it is owed a
   * reply from now on.
   */
  public boolean takesOn(Request request, List<String> others) {
    return intake.takesOn(request, others);
  }

  /** Nothing more is owed to a request of that name. */
  public void settle(String name) {
    intake.settle(name);
  }

  /** Questions that are being answered or wait; overviews do not keep any from being answered. */
  public int underway() {
    return queues.underway();
  }

  /** Sees to what has just come; whoever did it is told why if that cannot be. Never blocks. */
  void arrive(Job job) {
    queues.arrive(job);
  }

  /** Takes on what a click asks for; whoever clicked is told why if it cannot be. Never blocks. */
  void click(Job job) {
    queues.click(job);
  }

  /** Starts a reload, or returns why not. Never blocks. */
  public Optional<Outcome> reload(Supplier<Outcome> work, Consumer<Outcome> reply) {
    return queues.reload(new Job(work, reply));
  }

  /** Does something small and dispensable, or what is to be done instead. Never blocks. */
  public void aside(Runnable work, Runnable otherwise) {
    queues.aside(work, otherwise);
  }

  /** Sends a short message on a thread of its own. Never blocks. */
  public void notice(Outcome outcome, Consumer<Outcome> reply) {
    queues.notice(outcome, reply);
  }

  /** Takes nothing more on, finishes what was taken within five seconds, and tells the others. */
  public void finish() throws InterruptedException {
    queues.finish();
  }

  /**
   * Sends what is still to be sent within three seconds. Whose answer the surface has not taken by
   * then, because it lets a bot write only so often, is told in private.
   */
  public void end() throws InterruptedException {
    queues.end();
  }

  /** Ends all threads. */
  public void abandon() {
    queues.abandon();
  }
}
