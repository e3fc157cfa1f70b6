package aibets.desk;

import aibets.telemetry.Trace;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A job for a user, who receives exactly one outcome. */
final class Job implements Runnable {

  private final Asker asker;
  private final String name;
  private final Consumer<Outcome> whisper;
  private final boolean addressed;
  private final Cost cost;
  private final Work work;
  private final Consumer<Outcome> reply;
  private final AtomicBoolean settled = new AtomicBoolean();
  private final Trace trace = Trace.current();
  private final long came = System.nanoTime();
  private volatile boolean begun;
  private volatile boolean isBeingDelivered;

  /** What a job does. */
  @FunctionalInterface
  interface Work {

    /**
     * Returns the outcome.
     *
     * @param isAwaited whether the user has not been told yet that nothing comes of it
     */
    Outcome outcome(BooleanSupplier isAwaited);
  }

  /** Creates a job for no particular user. */
  Job(Work work, Consumer<Outcome> reply) {
    this(Asker.NOBODY, "", reply, true, Cost.QUESTION, work, reply);
  }

  Job(Delivery delivery, Cost cost, Work work, Consumer<Outcome> reply) {
    this(
        delivery.asker(),
        delivery.name(),
        outcome -> whisper(delivery, outcome),
        delivery.isAddressed(),
        cost,
        work,
        reply);
  }

  private static void whisper(Delivery delivery, Outcome outcome) {
    boolean unused = delivery.whisper(outcome);
  }

  private Job(
      Asker asker,
      String name,
      Consumer<Outcome> whisper,
      boolean addressed,
      Cost cost,
      Work work,
      Consumer<Outcome> reply) {
    this.asker = asker;
    this.name = name;
    this.whisper = whisper;
    this.addressed = addressed;
    this.cost = cost;
    this.work = work;
    this.reply = reply;
  }

  @Override
  public void run() {
    begun = true;
    if (!settled.get()) {
      trace.during(() -> deliver(work.outcome(() -> !settled.get())));
    }
  }

  /** Returns a job that also passes the delivered outcome to an action. */
  Job then(Consumer<Outcome> after) {
    return new Job(asker, name, whisper, addressed, cost, work, reply.andThen(after));
  }

  /** Returns the time since it was submitted. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - came);
  }

  /** Delivers the outcome, unless one has been delivered already. */
  void settle(Outcome outcome) {
    trace.during(() -> deliver(outcome));
  }

  private void deliver(Outcome outcome) {
    if (settled.compareAndSet(false, true)) {
      isBeingDelivered = true;
      reply.accept(outcome);
      isBeingDelivered = false;
    }
  }

  /**
   * Delivers why nothing comes of it, unless an outcome has been delivered already. Askers of
   * questions are notified privately, because others do not need to know, and a surface may limit
   * public messages to one per second.
   */
  void dismiss(Outcome why) {
    if (!isQuestion()) {
      settle(why);
    } else if (settled.compareAndSet(false, true)) {
      trace.during(
          () -> {
            whisper.accept(why);
            reply.accept(Outcome.none());
          });
    }
  }

  boolean isSettled() {
    return settled.get();
  }

  boolean isBeingTold() {
    return isBeingDelivered;
  }

  /** Whether it has neither started nor been settled. */
  boolean isWaiting() {
    return !begun && !settled.get();
  }

  /** Whether it is for a particular user. */
  boolean isQuestion() {
    return !asker.equals(Asker.NOBODY);
  }

  /** Whether the message is addressed to the bot. */
  boolean isAddressed() {
    return addressed;
  }

  Asker asker() {
    return asker;
  }

  /** Returns the name under which its question is stored; empty if it is not stored. */
  String name() {
    return name;
  }

  Consumer<Outcome> whisper() {
    return whisper;
  }

  Cost cost() {
    return cost;
  }
}
