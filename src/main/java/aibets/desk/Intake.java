package aibets.desk;

import aibets.storage.Replicas;
import aibets.storage.RequestStore;
import aibets.storage.RequestStore.Request;
import aibets.telemetry.Incidents;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts each event once, and stores requests until they have a reply. A surface may deliver an
 * event several times (Slack up to three times within five minutes), and the process may end
 * between acknowledgement and answer. Thread-safe.
 */
final class Intake {

  private static final int MAX_ENTRIES = 20_000;
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Cache<String, Boolean> names =
      Caffeine.newBuilder().maximumSize(MAX_ENTRIES).expireAfterWrite(REMEMBERED).build();
  private final Logger log = LoggerFactory.getLogger(Intake.class);
  private final RequestStore store;
  private final Clock clock;

  /** The requests that this process accepted or resumed and has not settled. */
  private final Set<String> owed = ConcurrentHashMap.newKeySet();

  /** Those of them that were accepted by a process that has ended. */
  private final Set<String> resumed = ConcurrentHashMap.newKeySet();

  private final FailedWrites failed = new FailedWrites();

  Intake(RequestStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Whether a name was accepted, by whichever process; false if that cannot be determined. */
  boolean knows(String name) {
    try {
      return names.getIfPresent(name) != null || store.isAccepted(name);
    } catch (RuntimeException e) {
      log.warn("Cannot determine whether an event was accepted before: {}", Incidents.types(e));
      return false;
    }
  }

  /** Whether none of the names has been accepted before; accepts all of them. */
  boolean isNew(String... together) {
    return isNew(Optional.empty(), List.of(together));
  }

  /**
   * Whether neither the request nor any of the other names has been accepted before; if so, accepts
   * all and owes the request a reply.
   */
  boolean takesOn(Request request, List<String> others) {
    List<String> all = new ArrayList<>(others);
    all.add(request.name());
    return isNew(Optional.of(request), all);
  }

  /**
   * Synchronized: of two simultaneous deliveries, each could find one of the names accepted, and
   * neither would be answered.
   */
  private synchronized boolean isNew(Optional<Request> request, List<String> together) {
    boolean isNew = true;
    for (String name : together) {
      isNew &= names.asMap().putIfAbsent(name, true) == null;
    }
    return isNewToTheStore(isNew ? request : Optional.empty(), together) && isNew;
  }

  /** Notes requests that this process has taken over. */
  void resumed(List<Request> requests) {
    for (Request request : requests) {
      resumed.add(request.name());
      owed.add(request.name());
    }
  }

  /** Whether a request was accepted, and counted, by a process that has ended. */
  boolean isResumed(String name) {
    return resumed.contains(name);
  }

  /**
   * Whether this process is still to reply to a request. It is not if another process took it over,
   * because this one was silent for too long. If that cannot be determined, answering twice is
   * better than not at all.
   */
  boolean isOurs(String name) {
    try {
      return !owed.contains(name) || store.holds(name);
    } catch (RuntimeException e) {
      log.warn(
          "Cannot determine whether another process has taken over a question; answering it: {}",
          Incidents.types(e));
      return true;
    }
  }

  /** Whether another process is replying to a request; false if that cannot be determined. */
  boolean isOthers(String name) {
    try {
      return store.isHeldElsewhere(name);
    } catch (RuntimeException e) {
      log.warn(
          "Cannot determine whether another process is answering a question: {}",
          Incidents.types(e));
      return false;
    }
  }

  /** Whether another process takes over a request if this one ends without a reply to it. */
  boolean isHandedOn(String name, Replicas replicas) {
    try {
      return owed.contains(name) && replicas.haveOthers();
    } catch (RuntimeException e) {
      log.warn("Cannot determine whether other processes run: {}", Incidents.types(e));
      return false;
    }
  }

  /** Notes that another process has taken over a request. */
  void lost(String name) {
    owed.remove(name);
    resumed.remove(name);
  }

  /** If storing fails, answering twice is better than not at all. */
  private boolean isNewToTheStore(Optional<Request> request, List<String> together) {
    Instant now = clock.instant();
    try {
      boolean isAccepted = isAccepted(request, together, now);
      request.filter(each -> isAccepted).ifPresent(each -> owed.add(each.name()));
      return isAccepted;
    } catch (RuntimeException e) {
      log.warn(
          "Cannot determine whether an event is a duplicate; answering it: {}", Incidents.types(e));
      failed.add(() -> store.accept(together, Optional.empty(), now));
      return true;
    }
  }

  private boolean isAccepted(Optional<Request> request, List<String> together, Instant now) {
    try {
      return store.accept(together, request, now);
    } catch (RuntimeException e) {
      log.debug("Storing again what may have been stored: {}", Incidents.types(e));
      return store.accept(together, request, now) || isStored(request);
    }
  }

  /**
   * Whether a request that is not known to be stored is, because only the confirmation was lost.
   */
  private boolean isStored(Optional<Request> request) {
    return request
        .map(Request::name)
        .filter(name -> !owed.contains(name))
        .map(store::holds)
        .orElse(request.isEmpty());
  }

  /** Notes that a reply is being sent whose arrival cannot be checked later. */
  void delivering(String name) {
    try {
      store.delivering(name);
    } catch (RuntimeException e) {
      log.warn(
          "Cannot store that a reply is being sent; it may be sent again after a restart: {}",
          Incidents.types(e));
    }
  }

  /** Notes that a request is no longer owed a reply; later if it cannot be stored now. */
  void settle(String name) {
    lost(name);
    try {
      store.settle(name);
      failed.repeat();
    } catch (RuntimeException e) {
      log.warn(
          "Cannot store that a question was answered; trying again later: {}", Incidents.types(e));
      failed.add(() -> store.settle(name));
    }
  }

  /** Stores what could not be stored when it happened. */
  void catchUp() {
    failed.repeat();
  }
}
