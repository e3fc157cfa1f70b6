package aibets.desk;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of a reply, in their order. Thread-safe. */
final class Replying {

  private final Logger log = LoggerFactory.getLogger(Replying.class);
  private final Underway underway = new Underway();
  private final Intake intake;

  Replying(Intake intake) {
    this.intake = intake;
  }

  /** Shows that a question is being looked up, and returns what is left to do. */
  Job begin(Delivery delivery, Cost cost, Supplier<Outcome> answer) {
    underway.begin(delivery.name());
    delivery.begin();
    return new Job(delivery, cost, answer, outcome -> end(delivery, outcome));
  }

  /** Delivers what came of a question, and settles it. */
  void end(Delivery delivery, Outcome outcome) {
    try {
      if (!delivery.leavesTrace()) {
        intake.delivering(delivery.name());
      }
      if (outcome.isNone() || delivery.deliver(outcome)) {
        intake.settle(delivery.name());
      } else {
        log.error("Nobody could be told the answer; the next start tries again");
      }
    } finally {
      delivery.end();
      underway.end(delivery.name());
    }
  }

  /** Returns whether a question is underway; if it is not, nothing is kept. */
  boolean whenEnded(String name, Runnable then) {
    return underway.whenEnded(name, then);
  }
}
