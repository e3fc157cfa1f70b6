package aibets.slack;

import aibets.desk.Asker;
import aibets.desk.Delivery;
import aibets.desk.Outcome;
import java.util.function.Predicate;

/**
 * A reply that its asker alone sees.
 *
 * @param tell delivers an outcome; returns whether it arrived
 */
record PrivateDelivery(Asker asker, String name, Predicate<Outcome> tell) implements Delivery {

  @Override
  public boolean deliver(Outcome outcome) {
    return tell.test(outcome);
  }

  @Override
  public boolean whisper(Outcome outcome) {
    return tell.test(outcome);
  }
}
