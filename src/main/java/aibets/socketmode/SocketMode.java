package aibets.socketmode;

import aibets.desk.Incidents;
import aibets.desk.Status;
import aibets.desk.Telemetry;
import aibets.slack.SlackOptions;
import aibets.slack.Token;
import aibets.slack.TokenCheck;
import aibets.slack.Transport;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** WebSockets that the bot opens, so that Slack needs no way in. Thread-safe. */
public final class SocketMode implements Transport {

  private final Sockets sockets;
  private final String appToken;
  private final Telemetry telemetry;
  private volatile @Nullable String firstUrl;
  private volatile @Nullable SocketConnections connections;

  /** With the token of the app that the options name. */
  public SocketMode(SlackOptions options, Sockets sockets, Telemetry telemetry) {
    this.appToken = Objects.requireNonNull(options.appToken(), "Socket Mode needs an app token");
    this.sockets = sockets;
    this.telemetry = telemetry;
  }

  /** What it gives as a URL is good for half a minute, so it is the first that is used. */
  @Override
  public void check(Slack slack, TokenCheck check) {
    firstUrl =
        check
            .ask(Token.APP, () -> slack.methods(appToken).appsConnectionsOpen(request -> request))
            .map(AppsConnectionsOpenResponse::getUrl)
            .orElse(null);
  }

  @Override
  public void open(App app) {
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
