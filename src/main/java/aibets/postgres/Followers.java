package aibets.postgres;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Actions that follow changes by other processes, one after another on one thread. Thread-safe. */
final class Followers implements AutoCloseable {

  private final Logger log = LoggerFactory.getLogger(Followers.class);
  private final List<Runnable> actions = new CopyOnWriteArrayList<>();
  private final AtomicBoolean waits = new AtomicBoolean();
  private final ExecutorService worker;

  Followers(String name) {
    worker =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  void add(Runnable action) {
    actions.add(action);
  }

  /** Runs all actions, or once more after those that run now. Never blocks. */
  void run() {
    if (waits.compareAndSet(false, true)) {
      try {
        worker.execute(this::runAll);
      } catch (RejectedExecutionException e) {
        log.debug("No longer following other processes");
      }
    }
  }

  private void runAll() {
    waits.set(false);
    actions.forEach(this::run);
  }

  private void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      if (!worker.isShutdown()) {
        log.warn("A change by another process could not be followed; trying again in a minute", e);
      }
    }
  }

  /** Runs nothing more. What runs is not interrupted, which would close the files it writes. */
  @Override
  public void close() {
    worker.shutdown();
  }
}
