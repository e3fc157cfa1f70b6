package aibets.slack;

import com.slack.api.Slack;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientTyrusImpl;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A WebSocket to Slack that acknowledges every envelope on one of several threads. The SDK's
 * session monitor pings every five seconds and reconnects when no pong comes, which also ends a
 * connection that is silently dead (java-slack-sdk #833).
 */
final class SocketConnection implements AutoCloseable {

  private static final int CONCURRENCY = 4;
  private static final int WAITING = 1_000;

  private final Logger log = LoggerFactory.getLogger(SocketConnection.class);
  private final SocketModeClient client;
  private final Envelopes envelopes;
  private final ThreadPoolExecutor acknowledgers;

  private SocketConnection(SocketModeClient client, Envelopes envelopes) {
    this.client = client;
    this.envelopes = envelopes;
    this.acknowledgers =
        new ThreadPoolExecutor(
            CONCURRENCY,
            CONCURRENCY,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            job -> {
              Thread thread = new Thread(job, "slack-acknowledge");
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /**
   * Connects and waits until the connection answers.
   *
   * @param url as apps.connections.open gave it
   * @throws SlackException if no connection comes about
   */
  static SocketConnection open(Slack slack, String appToken, String url, Envelopes envelopes) {
    try {
      SocketConnection connection =
          new SocketConnection(new SocketModeClientTyrusImpl(slack, appToken, url), envelopes);
      connection.connect();
      return connection;
    } catch (URISyntaxException e) {
      throw notConnected();
    }
  }

  /** The SDK logs a failure to connect and returns, hence the check. */
  private void connect() {
    client.addWebSocketMessageListener(
        message -> acknowledgers.execute(() -> acknowledge(message)));
    try {
      client.connect();
      if (client.verifyConnection()) {
        return;
      }
    } catch (IOException | RuntimeException e) {
      log.warn("Socket Mode failed: {}", e.toString());
    }
    close();
    throw notConnected();
  }

  boolean isAlive() {
    return client.verifyConnection();
  }

  private static SlackException notConnected() {
    return new SlackException(
        List.of(
            "Slack accepted SLACK_APP_TOKEN, but the Socket Mode connection could not be opened:"
                + " check that the network or proxy lets WebSockets (wss://) through and that"
                + " Socket Mode is on at api.slack.com/apps > your app > Socket Mode."));
  }

  private void acknowledge(String message) {
    try {
      envelopes.acknowledge(message).ifPresent(client::sendSocketModeResponse);
    } catch (RuntimeException e) {
      log.warn("An acknowledgement was not sent; Slack will send the payload again", e);
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException | RuntimeException e) {
      log.warn("Closing the Socket Mode connection failed: {}", e.toString());
    }
    acknowledgers.shutdownNow();
  }
}
