package aibets.desk;

import aibets.storage.RequestStore;
import aibets.storage.RequestStore.Request;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Resumes requests that had no reply when the process ended. */
public final class Resumption {

  /** The maximum number of attempts, because a request may itself make the process end. */
  private static final int TRIES = 2;

  private final Logger log = LoggerFactory.getLogger(Resumption.class);
  private final RequestStore store;
  private final Reception reception;
  private final Desk desk;
  private final Origin origin;

  /** A source of requests. */
  public interface Origin {

    /** Answers a request, unless it was already answered. */
    void answer(Request request);

    /** Delivers a reply that is not an answer. */
    void refuse(Request request, Outcome outcome);

    /** Delivers a reply that is not an answer, to the asker only. */
    void turnAway(Request request, Outcome outcome);
  }

  /** Resumes the requests in a store. */
  public Resumption(RequestStore store, Reception reception, Desk desk, Origin origin) {
    this.store = store;
    this.reception = reception;
    this.desk = desk;
    this.origin = origin;
  }

  /** Returns the requests that are owed a reply; call before accepting new ones. */
  public List<Request> left() {
    try {
      return store.resume();
    } catch (RuntimeException e) {
      log.warn(
          "Cannot read unanswered requests; trying again at the next start: {}",
          Incidents.types(e));
      return List.of();
    }
  }

  /**
   * Answers each request, oldest first; gives up on those tried too often, and notifies their
   * askers.
   */
  public void resume(List<Request> left) {
    if (!left.isEmpty()) {
      log.info("Resuming questions that had no reply when the program ended: {}", left.size());
      desk.aside(() -> left.forEach(this::resume), () -> {});
    }
  }

  private void resume(Request request) {
    try {
      if (request.delivering()) {
        origin.refuse(request, new Outcome.CutOff(request.text()));
      } else if (request.tries() > TRIES) {
        origin.refuse(request, Outcome.Notice.of(Outcome.Reason.INTERRUPTED));
      } else {
        reception
            .refusal(request)
            .ifPresentOrElse(
                refusal -> origin.turnAway(request, refusal), () -> origin.answer(request));
      }
    } catch (RuntimeException e) {
      log.warn("Cannot resume a question; trying again at the next start: {}", Incidents.types(e));
    }
  }
}
