package aibets.desk;

import aibets.storage.Replicas;
import aibets.telemetry.Incidents;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the requests of this process from being taken over while it lives, and takes over those of
 * processes that have ended. Does nothing if the storage is not shared. Starts once, closes once;
 * thread-safe.
 */
final class Handover implements AutoCloseable {

  private static final Duration PAUSE = Replicas.LEASE.dividedBy(5);

  private final Logger log = LoggerFactory.getLogger(Handover.class);
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Handover::thread);
  private final Replicas replicas;
  private final Runnable takeOver;
  private final LongSupplier nanos;

  /** When the current series of renewals that were all in time began. */
  private long steadySince;

  private long renewedAt;
  private boolean isFailing;

  /**
   * Creates a handover that is inactive until it begins.
   *
   * @param takeOver answers the requests of processes that have ended
   */
  Handover(Replicas replicas, Runnable takeOver) {
    this(replicas, takeOver, System::nanoTime);
  }

  /**
   * Creates a handover.
   *
   * @param takeOver answers the requests of processes that have ended
   * @param nanos a monotonic clock such as {@link System#nanoTime}
   */
  Handover(Replicas replicas, Runnable takeOver, LongSupplier nanos) {
    this.replicas = replicas;
    this.takeOver = takeOver;
    this.nanos = nanos;
    this.renewedAt = nanos.getAsLong();
    this.steadySince = renewedAt;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "desk-handover");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins the lease of this process; call before accepting requests. */
  void begin() {
    renew();
  }

  /** Takes over requests from now on. */
  void start() {
    if (replicas.isShared()) {
      Future<?> unused =
          timer.scheduleWithFixedDelay(
              this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /**
   * Renews the lease and takes over. After a failure or a delay, it first waits for a lease: if the
   * storage or this machine stood still, the others have not ended.
   */
  void look() {
    if (renew() && nanos.getAsLong() - steadySince >= Replicas.LEASE.toNanos()) {
      takeOver.run();
    }
  }

  private synchronized boolean renew() {
    try {
      replicas.renew();
      long now = nanos.getAsLong();
      if (now - renewedAt > Replicas.LEASE.toNanos() / 2) {
        steadySince = now;
      }
      renewedAt = now;
      isFailing = false;
      return true;
    } catch (RuntimeException e) {
      steadySince = nanos.getAsLong();
      if (!isFailing) {
        log.warn(
            "Cannot tell other processes that this one is alive; they may take over its questions: {}",
            Incidents.types(e));
      }
      isFailing = true;
      return false;
    }
  }

  /** Takes over nothing more; close before the lease expires. */
  void stop() {
    timer.shutdownNow();
  }

  /** Ends the lease: what is still unanswered is handed on. */
  @Override
  public void close() {
    stop();
    try {
      replicas.leave();
    } catch (RuntimeException e) {
      log.warn(
          "Other processes will take over unanswered questions in {} seconds, not at once: {}",
          Replicas.LEASE.toSeconds(),
          Incidents.types(e));
    }
  }
}
