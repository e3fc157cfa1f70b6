package aibets;

import aibets.indexing.Reloader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Cancels a reload when the process is told to end (by Ctrl-C, say), and holds the end up until the
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

  /** From now until it is closed. */
  static Interruption of(Reloader reloader) {
    Interruption interruption = new Interruption(reloader);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Returns when the reload has stopped. */
  void interrupt() {
    reloader.cancel();
    try {
      stopped.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The reload has stopped, for whatever reason. */
  void close() {
    stopped.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook runs already.
    }
  }
}
