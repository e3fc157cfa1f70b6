package aibets.socketmode;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientTyrusImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.io.IOException;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the connections to Slack, and its current WebSocket. Uses only the socket of the SDK's
 * client, because the SDK's own monitor stops at the first Error and its message queue is polled
 * and unbounded.
 */
final class SocketConnection implements AutoCloseable {

  /** Replaced before use; the SDK requires a URL in advance. */
  private static final String NOWHERE = "ws://slack.invalid/";

  /** Receives events on the connection's threads; must not block. */
  interface Listener {

    /** A message arrived. */
    void message(SocketConnection from, String message);

    /** A WebSocket was closed, perhaps one that was already replaced. */
    void closed(SocketConnection from);
  }

  private final Logger log = LoggerFactory.getLogger(SocketConnection.class);
  private final SocketModeClient client;
  private final SocketUrls urls;
  private final Liveness liveness;
  private volatile long opened;

  /** Creates a connection that is not open yet. */
  SocketConnection(Slack slack, SocketUrls urls, Liveness liveness, Listener listener) {
    this.urls = urls;
    this.liveness = liveness;
    this.opened = liveness.now();
    this.client = client(slack, message -> heard(listener, message));
    client.addWebSocketCloseListener(
        (code, reason) -> {
          liveness.closed();
          listener.closed(this);
        });
  }

  private static SocketModeClient client(Slack slack, Arrivals intake) {
    try {
      return new SocketModeClientTyrusImpl(slack, "", NOWHERE, 0, intake, false, false, 0);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(NOWHERE, e);
    }
  }

  /** Handles messages as they arrive, bypassing the SDK's queue. */
  private interface Arrivals extends SocketModeMessageQueue {
    @Override
    default @Nullable String poll() {
      return null;
    }
  }

  private void heard(Listener listener, String message) {
    liveness.heard();
    listener.message(this, message);
  }

  /**
   * Opens a new WebSocket and closes the previous one, if any; returns whether it responds. The SDK
   * only logs a failure to connect, hence the check.
   */
  boolean reopen() {
    try {
      client.setWssUri(urls.next());
      // Set before opening: Slack may ask for a replacement immediately.
      long begun = liveness.now();
      client.connect();
      boolean lives = look() == Liveness.Finding.LIVES;
      if (lives) {
        opened = begun;
      }
      return lives;
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.warn("Cannot open a Socket Mode connection: {}", e.toString());
      return false;
    }
  }

  /** Closes the WebSocket; the connection can be reopened. */
  void leave() {
    try {
      client.disconnect();
    } catch (IOException | RuntimeException e) {
      log.warn("Cannot close a silent connection: {}", e.toString());
    }
  }

  /** Pings it and waits up to three seconds. */
  Liveness.Finding look() {
    return liveness.finding(client.verifyConnection());
  }

  /** Whether its WebSocket was opened before a {@link Liveness#now}. */
  boolean isOlderThan(long moment) {
    return opened - moment < 0;
  }

  Liveness liveness() {
    return liveness;
  }

  void send(String acknowledgement) {
    client.sendSocketModeResponse(acknowledgement);
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException | RuntimeException e) {
      log.warn("Cannot close a Socket Mode connection: {}", e.toString());
    }
  }
}
