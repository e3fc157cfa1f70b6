package aibets.slack;

import aibets.indexing.ReloadException;
import aibets.indexing.ReloadProgress;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Runs until it is cancelled. */
final class EndlessReloader implements Reloader {

  private final CountDownLatch cancelled = new CountDownLatch(1);

  @Override
  public ReloadReport reload(Progress progress) {
    progress.reached(new ReloadProgress(1, 2, 3, 4, Duration.ZERO));
    try {
      cancelled.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw ReloadException.cancelled();
  }

  @Override
  public boolean cancel() {
    cancelled.countDown();
    return true;
  }
}
