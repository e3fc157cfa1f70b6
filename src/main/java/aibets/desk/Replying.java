package aibets.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of a reply, in order. Thread-safe. */
final class Replying {

  private final Logger log = LoggerFactory.getLogger(Replying.class);
  private final Underway underway = new Underway();
  private final Intake intake;

  Replying(Intake intake) {
    this.intake = intake;
  }

  /** Shows that a question is being looked up, and returns the remaining job. */
  Job begin(Delivery delivery, Cost cost, Job.Work answer) {
    underway.begin(delivery.name());
    delivery.begin();
    return new Job(delivery, cost, answer, outcome -> end(delivery, outcome));
  }

  /**
   * Delivers the outcome of a question and settles it, unless another process has taken it over.
   */
  void end(Delivery delivery, Outcome outcome) {
    try {
      if (!intake.isOurs(delivery.name())) {
        log.warn("An answer was not sent: another process has taken over the question");
        intake.lost(delivery.name());
        return;
      }
      if (!delivery.leavesTrace()) {
        intake.delivering(delivery.name());
      }
      if (outcome.isNone() || delivery.deliver(outcome)) {
        intake.settle(delivery.name());
      } else {
        log.error("An answer could not be delivered; trying again at the next start");
      }
    } finally {
      delivery.end();
      underway.end(delivery.name());
    }
  }

  /** Whether another process is replying to a question. */
  boolean isElsewhere(String name) {
    return intake.isOthers(name);
  }

  /** Schedules an action for the end of a question; returns false if it is not in progress. */
  boolean whenEnded(String name, Runnable then) {
    return underway.whenEnded(name, then);
  }
}
