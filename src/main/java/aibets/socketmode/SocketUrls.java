package aibets.socketmode;

import aibets.slack.Retries;
import aibets.telemetry.Telemetry;
import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** URLs for Socket Mode, each valid for one connection and half a minute. */
final class SocketUrls {

  private final Slack slack;
  private final String appToken;
  private final Retries retries = new Retries(Telemetry.NONE);
  private final AtomicReference<@Nullable String> first;

  /**
   * Requests URLs from Slack.
   *
   * @param first a URL already received; null for none
   */
  SocketUrls(Slack slack, String appToken, @Nullable String first) {
    this.slack = slack;
    this.appToken = appToken;
    this.first = new AtomicReference<>(first);
  }

  /** Returns the next URL; blocks as long as Slack asks to wait. */
  URI next() throws IOException, SlackApiException {
    String given = first.getAndSet(null);
    return URI.create(given == null ? asked() : given);
  }

  private String asked() throws IOException, SlackApiException {
    AppsConnectionsOpenResponse response =
        retries.call(() -> slack.methods(appToken).appsConnectionsOpen(each -> each));
    if (!response.isOk()) {
      throw new IOException("Slack refused a connection: " + response.getError());
    }
    return response.getUrl();
  }
}
