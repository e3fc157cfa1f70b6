package aibets.desk;

import aibets.storage.RequestStore;
import aibets.storage.RequestStore.Request;
import aibets.storage.Storage;
import aibets.telemetry.Incidents;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests that had no reply when a process ended: this one's at its start, and from then
 * on those of others that share the storage. Starts once, closes once; thread-safe.
 */
public final class Resumption implements AutoCloseable {

  /** The maximum number of attempts, because a request may itself make the process end. */
  private static final int TRIES = 2;

  private final Logger log = LoggerFactory.getLogger(Resumption.class);
  private final RequestStore store;
  private final Reception reception;
  private final Desk desk;
  private final Origin origin;
  private final Handover handover;
  private List<Request> left = List.of();

  /** A source of requests. */
  public interface Origin {

    /** Answers a request, unless it was already answered. */
    void answer(Request request);

    /** Delivers a reply that is not an answer. */
    void refuse(Request request, Outcome outcome);

    /** Delivers a reply that is not an answer, to the asker only. */
    void turnAway(Request request, Outcome outcome);
  }

  /** Resumes the requests in a storage. */
  public Resumption(Storage storage, Reception reception, Desk desk, Origin origin) {
    this.store = storage.requests();
    this.handover = new Handover(storage.replicas(), this::takeOver);
    this.reception = reception;
    this.desk = desk;
    this.origin = origin;
  }

  private void takeOver() {
    desk.catchUp();
    resume(left());
  }

  /** Claims the requests that are owed a reply; call before accepting new ones. */
  public void begin() {
    handover.begin();
    left = left();
  }

  /** Answers the claimed requests, and from now on those of processes that end. */
  public void start() {
    resume(left);
    left = List.of();
    handover.start();
  }

  /** Takes over nothing more; close soon, before others think that this process has ended. */
  public void stop() {
    handover.stop();
  }

  /** Leaves what is still unanswered to others. */
  @Override
  public void close() {
    desk.catchUp();
    handover.close();
  }

  /** Claims and returns the requests that are owed a reply by no other process. */
  private List<Request> left() {
    try {
      List<Request> found = store.resume();
      desk.resumed(found);
      return found;
    } catch (RuntimeException e) {
      log.warn("Cannot read unanswered requests; trying again later: {}", Incidents.types(e));
      return List.of();
    }
  }

  /**
   * Answers each request, oldest first; gives up on those tried too often, and notifies their
   * askers.
   */
  private void resume(List<Request> owed) {
    if (!owed.isEmpty()) {
      log.info("Resuming questions that had no reply when a process ended: {}", owed.size());
      desk.aside(() -> owed.forEach(this::resume), () -> {});
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
