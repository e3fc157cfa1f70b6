package aibets.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks at times of the sandbox's clock, which may be advanced, on one thread. Thread-safe.
 */
final class Timers implements AutoCloseable {

  private static final int TICK_MILLIS = 20;

  private record Task(Instant due, Runnable work) {}

  private final Logger log = LoggerFactory.getLogger(Timers.class);
  private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparing(Task::due));
  private final SandboxClock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "sandbox-timers");
            made.setDaemon(true);
            return made;
          });

  @SuppressWarnings("FutureReturnValueIgnored")
  Timers(SandboxClock clock) {
    this.clock = clock;
    thread.scheduleWithFixedDelay(this::runDue, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  void after(Duration delay, Runnable work) {
    synchronized (tasks) {
      tasks.add(new Task(clock.instant().plus(delay), work));
    }
  }

  private void runDue() {
    due().forEach(this::run);
  }

  private List<Task> due() {
    List<Task> due = new ArrayList<>();
    synchronized (tasks) {
      Instant now = clock.instant();
      for (Task next = tasks.peek();
          next != null && !next.due().isAfter(now);
          next = tasks.peek()) {
        due.add(tasks.remove());
      }
    }
    return due;
  }

  private void run(Task task) {
    try {
      task.work().run();
    } catch (RuntimeException e) {
      log.error("A sandbox timer failed", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
