package aibets.socketmode;

import aibets.telemetry.Incidents;
import com.slack.api.bolt.App;
import java.util.Optional;

/** What an app makes of envelopes, without a connection. */
public final class Acknowledging {

  private final Envelopes envelopes;

  /** Of an app that need not be connected. */
  public Acknowledging(App app) {
    this.envelopes = new Envelopes(app, new Incidents());
  }

  /** The acknowledgement as JSON; empty if the message is no envelope. */
  public Optional<String> acknowledge(String message) {
    boolean unused = envelopes.isDisconnection(message);
    return envelopes.acknowledge(message);
  }
}
