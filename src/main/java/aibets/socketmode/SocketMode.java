package aibets.socketmode;

import aibets.slack.SlackOptions;
import aibets.slack.TokenCheck;
import aibets.slack.Transport;
import aibets.telemetry.Incidents;
import aibets.telemetry.Status;
import aibets.telemetry.Telemetry;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Socket Mode: the bot opens WebSockets to Slack and needs no public address. Thread-safe. */
public final class SocketMode implements Transport {

  private final Logger log = LoggerFactory.getLogger(SocketMode.class);
  private final String appToken;
  private final Telemetry telemetry;
  private final IntUnaryOperator share;
  private volatile Sockets sockets;
  private volatile @Nullable String firstUrl;
  private volatile @Nullable SocketConnections connections;

  /** Uses the app token in the options, and all connections. */
  public SocketMode(SlackOptions options, Sockets sockets, Telemetry telemetry) {
    this(options, sockets, telemetry, IntUnaryOperator.identity());
  }

  /**
   * Uses the app token in the options.
   *
   * @param share returns how many of the wanted connections this process may open, at least 1,
   *     because Slack limits those of all processes together
   */
  public SocketMode(
      SlackOptions options, Sockets sockets, Telemetry telemetry, IntUnaryOperator share) {
    this.appToken = Objects.requireNonNull(options.appToken(), "Socket Mode needs an app token");
    this.sockets = sockets;
    this.telemetry = telemetry;
    this.share = share;
  }

  /**
   * Keeps the URL returned by the check, which is valid for half a minute, for the first
   * connection.
   */
  @Override
  public void check(Slack slack, TokenCheck check) {
    firstUrl =
        check
            .askForApp(() -> slack.methods(appToken).appsConnectionsOpen(request -> request))
            .map(AppsConnectionsOpenResponse::getUrl)
            .orElse(null);
  }

  @Override
  public void open(App app) {
    int count = share.applyAsInt(sockets.count());
    if (count < sockets.count()) {
      log.warn(
          "Opening {} instead of {} connections: Slack allows {} for all processes together",
          count,
          sockets.count(),
          Sockets.MAX_CONNECTIONS);
      sockets = new Sockets(count, sockets.silence());
    }
    connections =
        SocketConnections.open(
            app.slack(),
            new SocketUrls(app.slack(), appToken, firstUrl),
            sockets,
            new Envelopes(app, new Incidents(), telemetry),
            telemetry);
  }

  @Override
  public Status.Connections connections() {
    return Optional.ofNullable(connections)
        .map(open -> open.status(sockets.count()))
        .orElse(Status.Connections.closed(sockets.count()));
  }

  @Override
  public void close() {
    SocketConnections open = connections;
    connections = null;
    if (open != null) {
      open.close();
    }
  }
}
