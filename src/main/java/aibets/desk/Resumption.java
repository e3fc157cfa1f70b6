package aibets.desk;

import aibets.storage.RequestStore;
import aibets.storage.RequestStore.Request;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up again what had no reply when the process ended. */
public final class Resumption {

  /** What ends the process again and again is not tried for ever. */
  private static final int TRIES = 2;

  private final Logger log = LoggerFactory.getLogger(Resumption.class);
  private final RequestStore store;
  private final Reception reception;
  private final Desk desk;
  private final Origin origin;

  /** Where questions came from. */
  public interface Origin {

    /** Answers one, unless it has its answer after all. */
    void answer(Request request);

    /** Replies something else than an answer. */
    void refuse(Request request, Outcome outcome);

    /** The same, to whoever asked alone. */
    void turnAway(Request request, Outcome outcome);
  }

  /** Takes up what a store has. */
  public Resumption(RequestStore store, Reception reception, Desk desk, Origin origin) {
    this.store = store;
    this.reception = reception;
    this.desk = desk;
    this.origin = origin;
  }

  /** What is owed a reply; called before anything new can come. */
  public List<Request> left() {
    try {
      return store.resume();
    } catch (RuntimeException e) {
      log.warn("What had no reply is unknown; the next start tries: {}", Incidents.types(e));
      return List.of();
    }
  }

  /** Answers each, oldest first; one that was tried too often is told so. */
  public void resume(List<Request> left) {
    if (!left.isEmpty()) {
      log.info("{} questions had no reply when the program ended; answering them", left.size());
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
      log.warn(
          "A question could not be taken up again; the next start tries: {}", Incidents.types(e));
    }
  }
}
