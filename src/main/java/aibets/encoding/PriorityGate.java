package aibets.encoding;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Gives questions priority over background work, and keeps one processor free while questions have
 * been asked recently. Thread-safe.
 */
public final class PriorityGate {

  /** After a question, another one is expected for this long. */
  private static final long LATELY_NANOS = Duration.ofSeconds(10).toNanos();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final long longestNanos;
  private final int processors;
  private int urgent;
  private int behind;
  private long lately = System.nanoTime() - LATELY_NANOS;

  /**
   * Creates a gate that delays background work by at most a tenth of a second at a time, so that it
   * still completes.
   */
  public PriorityGate() {
    this(Duration.ofMillis(100), Runtime.getRuntime().availableProcessors());
  }

  PriorityGate(Duration longest, int processors) {
    this.longestNanos = longest.toNanos();
    this.processors = processors;
  }

  /** Runs a task for which a user is waiting. */
  public <T> T first(Supplier<T> task) {
    change(() -> urgent++);
    try {
      return task.get();
    } finally {
      change(
          () -> {
            urgent--;
            lately = System.nanoTime();
          });
    }
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void begin() {
    lock.lock();
    try {
      long nanos = longestNanos;
      while (nanos > 0 && (urgent > 0 || isCrowded())) {
        nanos = changed.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      behind++;
      lock.unlock();
    }
  }

  private boolean isCrowded() {
    return behind >= Math.max(1, processors - 1) && System.nanoTime() - lately < LATELY_NANOS;
  }

  /**
   * Runs a task for which no user is waiting. It starts when no question is in progress, or after a
   * short time.
   */
  public <T> T later(Supplier<T> task) {
    begin();
    try {
      return task.get();
    } finally {
      change(() -> behind--);
    }
  }

  /** Returns an encoder that starts when no question is in progress, or after a short time. */
  public Encoder behind(Encoder encoder) {
    return new Encoder() {
      @Override
      public String fingerprint() {
        return encoder.fingerprint();
      }

      @Override
      public int dimension() {
        return encoder.dimension();
      }

      @Override
      public Encoding encode(String text) {
        return later(() -> encoder.encode(text));
      }

      @Override
      public List<Encoding> encode(List<String> texts) {
        return later(() -> encoder.encode(texts));
      }

      @Override
      public void close() {
        encoder.close();
      }
    };
  }
}
