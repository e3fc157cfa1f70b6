package aibets.desk;

import aibets.storage.RequestStore;
import aibets.storage.RequestStore.Request;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes each thing on once, and keeps what is owed a reply until it has one. A surface may send the
 * same several times (Slack does, up to three times within five minutes), and a process can end
 * between the acknowledgement and the answer. Thread-safe.
 */
final class Intake {

  private static final int MOST = 20_000;
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Cache<String, Boolean> names =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
  private final Logger log = LoggerFactory.getLogger(Intake.class);
  private final RequestStore store;
  private final Clock clock;

  Intake(RequestStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Whether a name was seen before, as far as this process knows. */
  boolean knows(String name) {
    return names.getIfPresent(name) != null;
  }

  /** Whether none of the names was seen before; all of them are now. */
  boolean isNew(String... together) {
    return isNew(Optional.empty(), List.of(together));
  }

  /**
   * Whether neither the request nor any of the other names was seen before; if so, it is owed a
   * reply from now on.
   */
  boolean takesOn(Request request, List<String> others) {
    List<String> all = new ArrayList<>(others);
    all.add(request.name());
    return isNew(Optional.of(request), all);
  }

  /**
   * One at a time: of two deliveries that come together, each could find one name taken, and nobody
   * would be answered.
   */
  private synchronized boolean isNew(Optional<Request> request, List<String> together) {
    boolean isNew = true;
    for (String name : together) {
      isNew &= names.asMap().putIfAbsent(name, true) == null;
    }
    return isNewToTheStore(isNew ? request : Optional.empty(), together) && isNew;
  }

  /** Where nothing can be kept, answering twice is better than not at all. */
  private boolean isNewToTheStore(Optional<Request> request, List<String> together) {
    try {
      return store.accept(together, request, clock.instant());
    } catch (RuntimeException e) {
      log.warn("Whether an event came before is unknown; it is answered: {}", Incidents.types(e));
      return true;
    }
  }

  /** A reply goes out of which nobody can look later whether it arrived. */
  void delivering(String name) {
    note(() -> store.delivering(name));
  }

  /** Nothing more is owed. */
  void settle(String name) {
    note(() -> store.settle(name));
  }

  private void note(Runnable note) {
    try {
      note.run();
    } catch (RuntimeException e) {
      log.warn("A question may be answered again after a restart: {}", Incidents.types(e));
    }
  }
}
