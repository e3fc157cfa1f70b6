package aibets.socketmode;

import aibets.telemetry.Telemetry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Monitors the connections on one thread, so that they are reopened one after another and never all
 * at once. Checks a connection when it is closed and every few seconds, which also detects
 * connections that look open but are dead (java-slack-sdk #833).
 */
final class Watchdog implements AutoCloseable {

  private static final Duration MAX_PAUSE = Duration.ofSeconds(5);

  private final Logger log = LoggerFactory.getLogger(Watchdog.class);
  private final Map<SocketConnection, Backoff> backoffs = new ConcurrentHashMap<>();
  private final LongSupplier nanos;
  private final Telemetry telemetry;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, Watchdog::thread);
  private volatile long lastRound;

  Watchdog(LongSupplier nanos, Telemetry telemetry) {
    this.nanos = nanos;
    this.telemetry = telemetry;
    this.lastRound = nanos.getAsLong();
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "slack-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** Starts monitoring. */
  @SuppressWarnings("FutureReturnValueIgnored")
  void watch(List<SocketConnection> connections, Duration silence) {
    long pause = Math.min(MAX_PAUSE.toMillis(), Math.max(1, silence.toMillis() / 2));
    thread.scheduleWithFixedDelay(() -> round(connections), pause, pause, TimeUnit.MILLISECONDS);
  }

  private void round(List<SocketConnection> connections) {
    connections.forEach(this::look);
    lastRound = nanos.getAsLong();
  }

  /** Returns the time since the last check of all connections. */
  Duration sinceLastRound() {
    return Duration.ofNanos(nanos.getAsLong() - lastRound);
  }

  /** Checks a connection that may be dead. */
  void doubt(SocketConnection connection) {
    later(() -> look(connection), Duration.ZERO);
  }

  /**
   * Replaces a connection at Slack's request; it works until then. Repeated requests replace it
   * once.
   */
  void refresh(SocketConnection connection) {
    long asked = nanos.getAsLong();
    later(() -> replace(connection, asked), Duration.ZERO);
  }

  private void replace(SocketConnection connection, long asked) {
    if (connection.isOlderThan(asked)) {
      reopen(connection, Telemetry.Loss.REFRESHED, () -> replace(connection, asked));
    }
  }

  private void later(Runnable work, Duration wait) {
    try {
      Future<?> unused =
          thread.schedule(() -> safely(work), wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      log.debug("Closing the connections: {}", e.toString());
    }
  }

  private void look(SocketConnection connection) {
    safely(
        () -> {
          switch (connection.look()) {
            case LIVES -> {}
            case DOUBTFUL -> doubt(connection);
            case DROPPED -> reopen(connection, Telemetry.Loss.DROPPED, () -> look(connection));
            case SILENT -> {
              connection.leave();
              reopen(connection, Telemetry.Loss.SILENT, () -> look(connection));
            }
          }
        });
  }

  /** Runs work; not even an Error must stop monitoring. */
  private void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      log.error("Checking a connection failed; checking it again", e);
    }
  }

  /** Reopens a connection now, or runs {@code again} when it is time. */
  private void reopen(SocketConnection connection, Telemetry.Loss loss, Runnable again) {
    Backoff backoff = backoffs.computeIfAbsent(connection, each -> new Backoff(nanos));
    Duration wait = backoff.remaining();
    if (thread.isShutdown()) {
      return;
    }
    if (wait.isZero()) {
      backoff.tried();
      log.info("Reopening a connection: the previous one was {}", loss);
      if (connection.reopen()) {
        telemetry.reconnected(loss);
        return;
      }
      wait = backoff.remaining();
    }
    later(again, wait);
  }

  /** Stops reopening connections; returns within two seconds. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(1, TimeUnit.SECONDS)) {
        thread.shutdownNow();
        if (!thread.awaitTermination(1, TimeUnit.SECONDS)) {
          log.warn("A connection is still being opened during shutdown");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
