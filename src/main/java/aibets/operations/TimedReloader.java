package aibets.operations;

import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Counts and times the reloads of another reloader. */
final class TimedReloader implements Reloader {

  private final Reloader reloader;
  private final Metrics metrics;
  private final LongSupplier nanos;

  TimedReloader(Reloader reloader, Metrics metrics, LongSupplier nanos) {
    this.reloader = reloader;
    this.metrics = metrics;
    this.nanos = nanos;
  }

  @Override
  public ReloadReport reload(Progress progress) {
    long start = nanos.getAsLong();
    boolean done = false;
    try {
      ReloadReport report = reloader.reload(progress);
      done = true;
      return report;
    } finally {
      metrics.reloaded(done, Duration.ofNanos(nanos.getAsLong() - start));
    }
  }

  @Override
  public boolean cancel() {
    return reloader.cancel();
  }
}
