package aibets.slack;

import aibets.desk.Asker;
import aibets.desk.Delivery;
import aibets.desk.Outcome;
import java.util.function.Predicate;

/**
 * A reply that only its asker sees.
 *
 * @param send delivers an outcome; returns whether it arrived
 * @param announce immediately announces what is being done; never blocks
 */
record PrivateDelivery(Asker asker, String name, Predicate<Outcome> send, Runnable announce)
    implements Delivery {

  /** Creates a delivery without an announcement. */
  PrivateDelivery(Asker asker, String name, Predicate<Outcome> send) {
    this(asker, name, send, () -> {});
  }

  @Override
  public void begin() {
    announce.run();
  }

  @Override
  public boolean deliver(Outcome outcome) {
    return send.test(outcome);
  }

  @Override
  public boolean whisper(Outcome outcome) {
    return send.test(outcome);
  }
}
