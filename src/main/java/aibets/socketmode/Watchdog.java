package aibets.socketmode;

import aibets.desk.Telemetry;
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
 * Looks after connections on one thread: so they are opened anew one after another, and never all
 * at once. A connection is looked at when it is closed, and every few seconds, which also ends one
 * that looks open but over which nothing comes (java-slack-sdk #833).
 */
final class Watchdog implements AutoCloseable {

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

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

  /** From now on. */
  @SuppressWarnings("FutureReturnValueIgnored")
  void watch(List<SocketConnection> connections, Duration silence) {
    long pause = Math.min(LONGEST_PAUSE.toMillis(), Math.max(1, silence.toMillis() / 2));
    thread.scheduleWithFixedDelay(() -> round(connections), pause, pause, TimeUnit.MILLISECONDS);
  }

  private void round(List<SocketConnection> connections) {
    connections.forEach(this::look);
    lastRound = nanos.getAsLong();
  }

  /** How long ago it had looked at all connections. */
  Duration sinceLastRound() {
    return Duration.ofNanos(nanos.getAsLong() - lastRound);
  }

  /** A connection may not live any more. */
  void doubt(SocketConnection connection) {
    later(() -> look(connection), Duration.ZERO);
  }

  /** Slack wants a connection replaced; it lasts until then. Asked twice, it is replaced once. */
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
      log.debug("The connections are being closed: {}", e.toString());
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

  /** An Error, too, must not end the watch. */
  private void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      log.error("Looking after a connection failed; it is looked at again", e);
    }
  }

  /** Now, or {@code again} when it is time to. */
  private void reopen(SocketConnection connection, Telemetry.Loss loss, Runnable again) {
    Backoff backoff = backoffs.computeIfAbsent(connection, each -> new Backoff(nanos));
    Duration wait = backoff.remaining();
    if (thread.isShutdown()) {
      return;
    }
    if (wait.isZero()) {
      backoff.tried();
      log.info("Opening a connection anew: the one before was {}", loss);
      if (connection.reopen()) {
        telemetry.reconnected(loss);
        return;
      }
      wait = backoff.remaining();
    }
    later(again, wait);
  }

  /** Opens no connection any more; returns within two seconds. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(1, TimeUnit.SECONDS)) {
        thread.shutdownNow();
        if (!thread.awaitTermination(1, TimeUnit.SECONDS)) {
          log.warn("A connection is still being opened while all are closed");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
