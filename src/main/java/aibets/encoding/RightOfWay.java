package aibets.encoding;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets what somebody waits for go before what has time. Safe for use by several threads. */
public final class RightOfWay {

  private final long longestNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition clear = lock.newCondition();
  private int underway;

  /** What has time waits a tenth of a second for each text, no longer: it must get done, too. */
  public RightOfWay() {
    this(Duration.ofMillis(100));
  }

  RightOfWay(Duration longest) {
    this.longestNanos = longest.toNanos();
  }

  /** Does what somebody waits for. */
  public <T> T first(Supplier<T> urgent) {
    count(1);
    try {
      return urgent.get();
    } finally {
      count(-1);
    }
  }

  private void count(int change) {
    lock.lock();
    try {
      underway += change;
      if (underway == 0) {
        clear.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void giveWay() {
    lock.lock();
    try {
      long nanos = longestNanos;
      while (underway > 0 && nanos > 0) {
        nanos = clear.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** An encoder that begins a text when nothing urgent is under way, or after a short time. */
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
        giveWay();
        return encoder.encode(text);
      }

      @Override
      public void close() {
        encoder.close();
      }
    };
  }
}
