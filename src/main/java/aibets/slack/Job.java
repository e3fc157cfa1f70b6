package aibets.slack;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something to do for someone, who is told exactly one outcome. */
final class Job implements Runnable {

  private final Origin origin;
  private final Supplier<Message> work;
  private final Consumer<Message> reply;
  private final AtomicBoolean settled = new AtomicBoolean();
  private volatile boolean begun;

  Job(Supplier<Message> work, Consumer<Message> reply) {
    this(Origin.NONE, work, reply);
  }

  Job(Origin origin, Supplier<Message> work, Consumer<Message> reply) {
    this.origin = origin;
    this.work = work;
    this.reply = reply;
  }

  @Override
  public void run() {
    begun = true;
    if (!settled.get()) {
      settle(work.get());
    }
  }

  /** Tells the outcome, unless one was told before. */
  void settle(Message outcome) {
    if (settled.compareAndSet(false, true)) {
      reply.accept(outcome);
    }
  }

  boolean isSettled() {
    return settled.get();
  }

  /** Whether nobody has begun with it nor told anything. */
  boolean isWaiting() {
    return !begun && !settled.get();
  }

  Origin origin() {
    return origin;
  }
}
