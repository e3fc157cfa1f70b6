package aibets.http;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Threads for requests whose clients may be slow. A request that exceeds its time is interrupted,
 * which closes its connection; so is the one waiting longest for its client when all threads are
 * busy. Thread-safe.
 */
final class TimedThreads implements Executor, AutoCloseable {

  /** A request; interrupted at most once and never after its end. */
  private static final class Turn {

    private final long number;
    private final Thread thread;
    private boolean isOver;
    private boolean isBusy;
    private boolean isDue;

    Turn(long number, Thread thread) {
      this.number = number;
      this.thread = thread;
    }

    synchronized void end() {
      isDue = true;
      if (!isOver && !isBusy) {
        thread.interrupt();
      }
    }

    synchronized void over() {
      isOver = true;
      Thread.interrupted();
    }

    synchronized void busy() {
      isBusy = true;
      Thread.interrupted();
    }

    synchronized boolean isWaiting() {
      return !isBusy;
    }

    synchronized void waitsAgain() {
      isBusy = false;
      if (isDue) {
        thread.interrupt();
      }
    }
  }

  private final Map<Thread, Turn> turns = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private final ScheduledThreadPoolExecutor clock;
  private final ThreadPoolExecutor threads;
  private final Duration longest;

  /**
   * Creates threads on demand.
   *
   * @param most the maximum number of threads
   * @param longest the time for receiving a request and sending its response
   */
  TimedThreads(int most, Duration longest) {
    ThreadFactory factory = TimedThreads::thread;
    this.longest = longest;
    this.clock = new ScheduledThreadPoolExecutor(1, factory);
    this.clock.setRemoveOnCancelPolicy(true);
    this.threads =
        new ThreadPoolExecutor(
            most, most, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
    this.threads.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "http");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void execute(Runnable request) {
    if (turns.size() >= threads.getMaximumPoolSize()) {
      oldest().ifPresent(Turn::end);
    }
    threads.execute(() -> run(request));
  }

  private Optional<Turn> oldest() {
    return turns.values().stream()
        .filter(Turn::isWaiting)
        .min(Comparator.comparingLong(turn -> turn.number));
  }

  private void run(Runnable request) {
    Turn turn = new Turn(numbers.incrementAndGet(), Thread.currentThread());
    turns.put(turn.thread, turn);
    Future<?> alarm = clock.schedule(turn::end, longest.toMillis(), TimeUnit.MILLISECONDS);
    try {
      request.run();
    } finally {
      alarm.cancel(false);
      turns.remove(turn.thread);
      turn.over();
    }
  }

  /**
   * Runs a part of a request that must not be interrupted: an interrupt during a database access
   * would close the database file.
   */
  <T> T undisturbed(Supplier<T> work) {
    Turn turn = turns.get(Thread.currentThread());
    if (turn == null) {
      return work.get();
    }
    turn.busy();
    try {
      return work.get();
    } finally {
      turn.waitsAgain();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    threads.shutdown();
    turns.values().forEach(Turn::end);
  }
}
