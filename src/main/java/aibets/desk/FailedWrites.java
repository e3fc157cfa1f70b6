package aibets.desk;

import aibets.telemetry.Incidents;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes that failed, to be repeated once the storage works again. Each may be repeated although it
 * was successful. Lost when the process ends. Thread-safe.
 */
final class FailedWrites {

  private static final int MAX_ENTRIES = 20_000;

  private final Logger log = LoggerFactory.getLogger(FailedWrites.class);
  private final BlockingQueue<Runnable> writes = new LinkedBlockingQueue<>(MAX_ENTRIES);
  private final Lock repeating = new ReentrantLock();

  /** Adds a write; if there are too many, the oldest is dropped. */
  void add(Runnable write) {
    while (!writes.offer(write)) {
      writes.poll();
    }
  }

  /** Repeats the writes until one fails again, which then waits behind the others. */
  void repeat() {
    if (!writes.isEmpty() && repeating.tryLock()) {
      try {
        int left = writes.size();
        while (left > 0 && isRepeated()) {
          left--;
        }
      } finally {
        repeating.unlock();
      }
    }
  }

  private boolean isRepeated() {
    Runnable write = writes.poll();
    if (write == null) {
      return false;
    }
    try {
      write.run();
      return true;
    } catch (RuntimeException e) {
      log.debug("The storage is still not working: {}", Incidents.types(e));
      add(write);
      return false;
    }
  }
}
