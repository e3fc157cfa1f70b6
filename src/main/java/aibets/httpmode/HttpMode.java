package aibets.httpmode;

import aibets.http.Endpoint;
import aibets.slack.SlackException;
import aibets.slack.TokenCheck;
import aibets.slack.Transport;
import aibets.telemetry.Incidents;
import aibets.telemetry.Status;
import aibets.telemetry.Telemetry;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Receives Slack's requests, forwarded by a proxy that has a certificate. The bot keeps no
 * connection of its own. Thread-safe.
 */
public final class HttpMode implements Transport {

  /** Slack's largest payloads hold a view of at most 250 KB, percent-encoded. */
  private static final int MAX_BODY_BYTES = 1 << 20;

  /** Slack closes the connection after three seconds. */
  static final Endpoint.Limits LIMITS =
      new Endpoint.Limits(64, Duration.ofSeconds(3), MAX_BODY_BYTES);

  private final InetSocketAddress address;
  private final Signatures signatures;
  private final Telemetry telemetry;
  private volatile @Nullable Endpoint endpoint;

  /**
   * Listens at an address once opened.
   *
   * @param signingSecret of the app, not empty
   */
  public HttpMode(
      InetSocketAddress address, String signingSecret, Telemetry telemetry, Clock clock) {
    this.address = address;
    this.signatures = new Signatures(signingSecret, clock);
    this.telemetry = telemetry;
  }

  /**
   * Does nothing: there is no token, and a wrong secret is only detected with the first request.
   */
  @Override
  public void check(Slack slack, TokenCheck check) {}

  @Override
  public void open(App app) {
    try {
      endpoint =
          Endpoint.behindProxy(
              address,
              LIMITS,
              new Verified(signatures, new Payloads(app, new Incidents(), telemetry)));
    } catch (IOException e) {
      throw taken(address, e);
    }
  }

  /** Returns the failure to listen at an address. */
  static SlackException taken(InetSocketAddress address, IOException cause) {
    return new SlackException(
        List.of(
            "Slack's requests cannot be received at "
                + address.getHostString()
                + ", port "
                + address.getPort()
                + " ("
                + cause.getMessage()
                + "): choose another with slack.http-port."));
  }

  /** Returns the port; 0 if not listening. */
  public int port() {
    Endpoint open = endpoint;
    return open == null ? 0 : open.port();
  }

  @Override
  public Status.Connections connections() {
    return new Status.Connections(
        1, endpoint == null ? 0 : 1, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public void close() {
    Endpoint open = endpoint;
    endpoint = null;
    if (open != null) {
      open.close();
    }
  }
}
