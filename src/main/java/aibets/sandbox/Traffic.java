package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The latest traffic between sandbox and app. Thread-safe. */
final class Traffic {

  private static final int KEPT = 1_000;

  /** The direction and channel of an entry. */
  enum Kind {
    CONNECTION,
    ENVELOPE,
    ACK,
    CALL,
    RESPONSE_URL
  }

  /**
   * An entry.
   *
   * @param name the method, the type of an envelope, or what happened to a connection
   * @param outcome the error or {@code ok}; for an acknowledgement, the time it took
   * @param body the arguments, the envelope or the acknowledgement, without tokens
   */
  record Entry(long number, Instant at, Kind kind, String name, String outcome, JsonNode body) {

    ObjectNode json() {
      ObjectNode json = Json.object().put("number", number).put("at", at.toString());
      json.put("what", kind.name().toLowerCase(Locale.ROOT));
      json.put("name", name).put("outcome", outcome).set("body", body);
      return json;
    }
  }

  private final Deque<Entry> entries = new ArrayDeque<>();
  private final Clock clock;
  private final Feed feed;
  private long number;

  Traffic(Clock clock, Feed feed) {
    this.clock = clock;
    this.feed = feed;
  }

  void note(Kind kind, String name, String outcome, JsonNode body) {
    Entry entry;
    synchronized (this) {
      entry = new Entry(++number, clock.instant(), kind, name, outcome, body);
      entries.addLast(entry);
      if (entries.size() > KEPT) {
        entries.removeFirst();
      }
    }
    feed.publish("traffic", entry.json());
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  synchronized void clear() {
    entries.clear();
  }
}
