package aibets.slack;

import aibets.desk.Trace;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something to do for someone, who is told exactly one outcome. */
final class Job implements Runnable {

  private final Origin origin;
  private final Cost effort;
  private final Supplier<Message> work;
  private final Consumer<Message> reply;
  private final AtomicBoolean settled = new AtomicBoolean();
  private final Trace trace = Trace.current();
  private final long came = System.nanoTime();
  private volatile boolean begun;
  private volatile boolean beingTold;

  Job(Supplier<Message> work, Consumer<Message> reply) {
    this(Origin.NONE, work, reply);
  }

  Job(Origin origin, Supplier<Message> work, Consumer<Message> reply) {
    this(origin, Cost.QUESTION, work, reply);
  }

  Job(Origin origin, Cost effort, Supplier<Message> work, Consumer<Message> reply) {
    this.origin = origin;
    this.effort = effort;
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
  Job then(Consumer<Message> after) {
    return new Job(origin, effort, work, reply.andThen(after));
  }

  /** Since it came. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - came);
  }

  /** Tells the outcome, unless one was told before. */
  void settle(Message outcome) {
    if (settled.compareAndSet(false, true)) {
      beingTold = true;
      trace.during(() -> reply.accept(outcome));
      beingTold = false;
    }
  }

  /**
   * Tells whoever asked that it comes to nothing, unless an outcome was told before. A question's
   * asker is told in private: that is worth nothing to others, and Slack lets a bot write but one
   * message a second into a channel.
   */
  void dismiss(Message why) {
    if (!isQuestion()) {
      settle(why);
    } else if (settled.compareAndSet(false, true)) {
      trace.during(
          () -> {
            origin.whisper().accept(why);
            reply.accept(Message.NONE);
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
    return !origin.equals(Origin.NONE);
  }

  Origin origin() {
    return origin;
  }

  Cost effort() {
    return effort;
  }
}
