package aibets.socketmode;

import aibets.slack.SlackException;
import aibets.telemetry.Status;
import aibets.telemetry.Telemetry;
import aibets.telemetry.Trace;
import com.slack.api.Slack;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to Slack, all of which receive envelopes, and the threads that acknowledge them.
 */
final class SocketConnections implements SocketConnection.Listener, AutoCloseable {

  private static final int CONCURRENCY = 4;
  private static final int WAITING = 1_000;
  private static final int DRAIN_MILLIS = 500;

  private final Logger log = LoggerFactory.getLogger(SocketConnections.class);
  private final ThreadPoolExecutor acknowledgers =
      new ThreadPoolExecutor(
          CONCURRENCY,
          CONCURRENCY,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          SocketConnections::thread,
          new ThreadPoolExecutor.CallerRunsPolicy());
  private final Envelopes envelopes;
  private final Telemetry telemetry;
  private final Watchdog watch;
  private final List<SocketConnection> connections;
  private volatile @Nullable Long lastMessage;

  private SocketConnections(
      Slack slack, SocketUrls urls, Sockets sockets, Envelopes envelopes, Telemetry telemetry) {
    this.envelopes = envelopes;
    this.telemetry = telemetry;
    this.watch = new Watchdog(System::nanoTime, telemetry);
    this.connections =
        Stream.generate(() -> new Liveness(sockets.silence(), System::nanoTime))
            .limit(sockets.count())
            .map(liveness -> new SocketConnection(slack, urls, liveness, this))
            .toList();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "slack-acknowledge");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Connects and waits until the first connection responds; the others are retried in the
   * background.
   *
   * @throws SlackException if the first cannot be opened
   */
  static SocketConnections open(
      Slack slack, SocketUrls urls, Sockets sockets, Envelopes envelopes, Telemetry telemetry) {
    SocketConnections opened = new SocketConnections(slack, urls, sockets, envelopes, telemetry);
    if (!opened.connections.get(0).reopen()) {
      opened.close();
      throw notConnected();
    }
    opened.connections.stream().skip(1).forEach(SocketConnection::reopen);
    opened.watch.watch(opened.connections, sockets.silence());
    return opened;
  }

  private static SlackException notConnected() {
    return new SlackException(
        List.of(
            "Slack accepted SLACK_APP_TOKEN, but the Socket Mode connection cannot be opened:"
                + " check that the network or proxy allows WebSockets (wss://) and that"
                + " Socket Mode is enabled at api.slack.com/apps > your app > Socket Mode."));
  }

  @Override
  public void message(SocketConnection from, String message) {
    long came = System.nanoTime();
    lastMessage = came;
    Trace trace = Trace.begun();
    acknowledgers.execute(() -> trace.during(() -> take(from, message, came)));
  }

  @Override
  public void closed(SocketConnection from) {
    watch.doubt(from);
  }

  private void take(SocketConnection from, String message, long came) {
    try {
      if (envelopes.isDisconnection(message)) {
        watch.refresh(from);
      }
      envelopes.acknowledge(message).ifPresent(answer -> acknowledge(from, answer, came));
    } catch (RuntimeException e) {
      log.warn("Cannot send an acknowledgement; Slack will deliver the payload again", e);
    }
  }

  private void acknowledge(SocketConnection from, String answer, long came) {
    from.send(answer);
    telemetry.acknowledged(Duration.ofNanos(System.nanoTime() - came));
  }

  /** Returns the state of the connections, as far as known without pings. */
  Status.Connections status(int wanted) {
    return new Status.Connections(
        wanted,
        (int) all().filter(Liveness::isAlive).count(),
        Optional.ofNullable(lastMessage).map(last -> Duration.ofNanos(System.nanoTime() - last)),
        all().map(Liveness::quiet).min(Duration::compareTo),
        Optional.of(watch.sinceLastRound()));
  }

  private Stream<Liveness> all() {
    return connections.stream().map(SocketConnection::liveness);
  }

  /** Acknowledges within half a second what has arrived, then closes. */
  @Override
  public void close() {
    watch.close();
    acknowledgers.shutdown();
    try {
      if (!acknowledgers.awaitTermination(DRAIN_MILLIS, TimeUnit.MILLISECONDS)) {
        log.warn("Some envelopes were not acknowledged; Slack will deliver them again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connections.forEach(SocketConnection::close);
    acknowledgers.shutdownNow();
  }
}
