package aibets.desk;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something to do for someone, who is told exactly one outcome. */
final class Job implements Runnable {

  private final Asker asker;
  private final Consumer<Outcome> whisper;
  private final boolean addressed;
  private final Cost cost;
  private final Supplier<Outcome> work;
  private final Consumer<Outcome> reply;
  private final AtomicBoolean settled = new AtomicBoolean();
  private final Trace trace = Trace.current();
  private final long came = System.nanoTime();
  private volatile boolean begun;
  private volatile boolean beingTold;

  /** For nobody in particular. */
  Job(Supplier<Outcome> work, Consumer<Outcome> reply) {
    this(Asker.NOBODY, reply, Cost.QUESTION, work, reply);
  }

  Job(Delivery delivery, Cost cost, Supplier<Outcome> work, Consumer<Outcome> reply) {
    this(
        delivery.asker(),
        outcome -> whisper(delivery, outcome),
        delivery.isAddressed(),
        cost,
        work,
        reply);
  }

  private static void whisper(Delivery delivery, Outcome outcome) {
    boolean unused = delivery.whisper(outcome);
  }

  /** Tells the asker alone, by {@code whisper}, what concerns nobody else. */
  Job(
      Asker asker,
      Consumer<Outcome> whisper,
      Cost cost,
      Supplier<Outcome> work,
      Consumer<Outcome> reply) {
    this(asker, whisper, true, cost, work, reply);
  }

  private Job(
      Asker asker,
      Consumer<Outcome> whisper,
      boolean addressed,
      Cost cost,
      Supplier<Outcome> work,
      Consumer<Outcome> reply) {
    this.asker = asker;
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
      trace.during(() -> settle(work.get()));
    }
  }

  /** The same, and then something more, with what was told. */
  Job then(Consumer<Outcome> after) {
    return new Job(asker, whisper, addressed, cost, work, reply.andThen(after));
  }

  /** Since it came. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - came);
  }

  /** Tells the outcome, unless one was told before. */
  void settle(Outcome outcome) {
    if (settled.compareAndSet(false, true)) {
      beingTold = true;
      trace.during(() -> reply.accept(outcome));
      beingTold = false;
    }
  }

  /**
   * Tells whoever asked that it comes to nothing, unless an outcome was told before. A question's
   * asker is told in private: that is worth nothing to others, and a surface may let a bot write
   * but one message a second for all.
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
    return beingTold;
  }

  /** Whether nobody has begun with it nor told anything. */
  boolean isWaiting() {
    return !begun && !settled.get();
  }

  /** Whether somebody in particular asks. */
  boolean isQuestion() {
    return !asker.equals(Asker.NOBODY);
  }

  /** Whether its asker speaks to the bot. */
  boolean isAddressed() {
    return addressed;
  }

  Asker asker() {
    return asker;
  }

  Consumer<Outcome> whisper() {
    return whisper;
  }

  Cost cost() {
    return cost;
  }
}
