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
 * One place at Slack's side, and the WebSocket that fills it now. Of the SDK's client it takes the
 * socket alone: the SDK's own monitor ends with the first Error, and its queue of messages is
 * polled and never full.
 */
final class SocketConnection implements AutoCloseable {

  /** Replaced before it is used: the SDK wants one at once. */
  private static final String NOWHERE = "ws://slack.invalid/";

  /** Hears what happens, from the connection's threads; must not block. */
  interface Listener {

    /** A message came. */
    void message(SocketConnection from, String message);

    /** A WebSocket was closed, maybe one that was replaced before. */
    void closed(SocketConnection from);
  }

  private final Logger log = LoggerFactory.getLogger(SocketConnection.class);
  private final SocketModeClient client;
  private final SocketUrls urls;
  private final Liveness liveness;
  private volatile long opened;

  /** Not open yet. */
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

  /** Takes messages as they come, in place of the SDK's queue. */
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
   * Opens a WebSocket and takes leave of the one before, if there was one; returns whether it
   * answers. The SDK logs a failure to connect and returns, hence the question.
   */
  boolean reopen() {
    try {
      client.setWssUri(urls.next());
      // Before it is open: Slack may want it replaced as soon as it is.
      long begun = liveness.now();
      client.connect();
      boolean lives = look() == Liveness.Finding.LIVES;
      if (lives) {
        opened = begun;
      }
      return lives;
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.warn("A Socket Mode connection could not be opened: {}", e.toString());
      return false;
    }
  }

  /** Closes the WebSocket; the connection may be opened anew. */
  void leave() {
    try {
      client.disconnect();
    } catch (IOException | RuntimeException e) {
      log.warn("A silent connection could not be closed: {}", e.toString());
    }
  }

  /** Asks it to answer, for up to three seconds. */
  Liveness.Finding look() {
    return liveness.finding(client.verifyConnection());
  }

  /** Whether the WebSocket that fills it began to be opened before some {@link Liveness#now}. */
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
      log.warn("Closing a Socket Mode connection failed: {}", e.toString());
    }
  }
}
