package aibets.socketmode;

import aibets.telemetry.Incidents;
import com.slack.api.bolt.App;
import java.util.Optional;

/** An app's acknowledgements of envelopes, without a connection. */
public final class Acknowledging {

  private final Envelopes envelopes;

  /** Creates it for an app that does not have to be connected. */
  public Acknowledging(App app) {
    this.envelopes = new Envelopes(app, new Incidents());
  }

  /** Returns the acknowledgement as JSON; empty if the message is not an envelope. */
  public Optional<String> acknowledge(String message) {
    boolean unused = envelopes.isDisconnection(message);
    return envelopes.acknowledge(message);
  }
}
