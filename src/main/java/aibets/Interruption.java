package aibets;

import aibets.indexing.Reloader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Cancels a reload when the JVM shuts down (on Ctrl-C, say) and delays the shutdown until the
 * reload has stopped.
 */
final class Interruption {

  private static final int SECONDS = 10;

  private final Reloader reloader;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "cancel");

  private Interruption(Reloader reloader) {
    this.reloader = reloader;
  }

  /** Watches a reload from now until it is closed. */
  static Interruption of(Reloader reloader) {
    Interruption interruption = new Interruption(reloader);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Cancels the reload and waits until it has stopped. */
  void interrupt() {
    reloader.cancel();
    try {
      stopped.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Marks the reload as stopped, whatever the reason. */
  void close() {
    stopped.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is shutting down, and the hook is already running.
    }
  }
}
