package aibets.slack;

import aibets.desk.Asker;
import aibets.desk.Delivery;
import aibets.desk.Outcome;
import java.util.function.Predicate;

/**
 * A reply that its asker alone sees.
 *
 * @param tell delivers an outcome; returns whether it arrived
 * @param announce tells at once what is being done; never blocks
 */
record PrivateDelivery(Asker asker, String name, Predicate<Outcome> tell, Runnable announce)
    implements Delivery {

  /** One that tells nothing beforehand. */
  PrivateDelivery(Asker asker, String name, Predicate<Outcome> tell) {
    this(asker, name, tell, () -> {});
  }

  @Override
  public void begin() {
    announce.run();
  }

  @Override
  public boolean deliver(Outcome outcome) {
    return tell.test(outcome);
  }

  @Override
  public boolean whisper(Outcome outcome) {
    return tell.test(outcome);
  }
}
