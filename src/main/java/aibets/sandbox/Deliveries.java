package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers envelopes and waits for acknowledgements. Only unacknowledged events are retried. Events
 * from before the app's first connection are delivered when it is opened. Thread-safe.
 */
final class Deliveries {

  /** Delays between attempts to deliver an event: docs.slack.dev/apis/events-api. */
  private static final List<Duration> RETRIES =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  /** Receives the outcome of a delivery. */
  interface Outcome {

    Outcome NONE =
        new Outcome() {
          @Override
          public void acknowledged(JsonNode payload) {}

          @Override
          public void failed(String reason) {}
        };

    /** Called with the payload of the acknowledgement, if any. */
    void acknowledged(JsonNode payload);

    /**
     * Called after three seconds without an acknowledgement, or at once if there is no connection.
     */
    void failed(String reason);
  }

  private record Pending(
      String type, ObjectNode payload, int attempt, Instant sent, Outcome outcome) {

    boolean isEvent() {
      return type.equals("events_api");
    }

    ObjectNode envelope(String id, String reason) {
      ObjectNode envelope = Json.object().put("type", type).put("envelope_id", id);
      envelope.put("accepts_response_payload", !isEvent());
      if (isEvent()) {
        envelope.put("retry_attempt", attempt).put("retry_reason", reason);
      }
      envelope.set("payload", payload);
      return envelope;
    }
  }

  private final AtomicReference<@Nullable Pending> latest = new AtomicReference<>();
  private final Map<String, Pending> pending = new ConcurrentHashMap<>();
  private final Queue<ObjectNode> early = new ArrayDeque<>();
  private boolean hasConnected;
  private final Traffic traffic;
  private final Timers timers;
  private final Clock clock;
  private final Faults faults;
  private final SocketServer sockets;
  private volatile @Nullable RequestUrl url;

  Deliveries(Traffic traffic, Timers timers, Clock clock, Faults faults) {
    this.traffic = traffic;
    this.timers = timers;
    this.clock = clock;
    this.faults = faults;
    this.sockets = new SocketServer(traffic, faults, this::receive, this::connected);
  }

  SocketServer sockets() {
    return sockets;
  }

  /** Sends to a URL of the app from now on. */
  void deliverTo(RequestUrl target) {
    url = target;
  }

  void sendEvent(ObjectNode payload) {
    if (isEarly(payload)) {
      return;
    }
    deliver("events_api", payload, 0, "", Outcome.NONE);
    if (faults.duplicatesEvents()) {
      deliver("events_api", payload, 0, "", Outcome.NONE);
    }
  }

  /** Keeps an event if the app, which has no URL, has not been connected yet. */
  private boolean isEarly(ObjectNode payload) {
    synchronized (early) {
      return url == null && !hasConnected && early.add(payload);
    }
  }

  private void connected() {
    List<ObjectNode> kept;
    synchronized (early) {
      hasConnected = true;
      kept = List.copyOf(early);
      early.clear();
    }
    kept.forEach(this::sendEvent);
  }

  /** Sends a command, action, submission or shortcut. */
  void send(String type, ObjectNode payload, Outcome outcome) {
    deliver(type, payload, 0, "", outcome);
  }

  /** Sends the last envelope again, modified by {@code change}. */
  void resend(Consumer<ObjectNode> change) {
    Pending last = latest.get();
    if (last == null) {
      throw new IllegalStateException("Nothing has been sent yet");
    }
    ObjectNode payload = last.payload().deepCopy();
    change.accept(payload);
    deliver(last.type(), payload, 0, "", last.outcome());
  }

  private void deliver(
      String type, ObjectNode payload, int attempt, String reason, Outcome outcome) {
    String id = UUID.randomUUID().toString();
    Pending sent = new Pending(type, payload, attempt, clock.instant(), outcome);
    ObjectNode envelope = sent.envelope(id, reason);
    pending.put(id, sent);
    latest.set(sent);
    boolean connected = post(envelope) || sockets.send(envelope.toString());
    traffic.note(Traffic.Kind.ENVELOPE, type, connected ? "sent" : "no connection", envelope);
    if (connected) {
      timers.after(Duration.ofSeconds(Rule.ACKNOWLEDGE.limit()), () -> giveUp(id, "timeout"));
    } else {
      giveUp(id, "connection_failed");
    }
  }

  /** Sends to the URL of the app; false if there is none. */
  private boolean post(ObjectNode envelope) {
    RequestUrl target = url;
    if (target == null) {
      return false;
    }
    String id = envelope.path("envelope_id").asText();
    target.post(
        envelope,
        payload ->
            Optional.ofNullable(pending.remove(id))
                .ifPresent(
                    sent ->
                        acknowledge(
                            sent, Json.object().put("envelope_id", id).set("payload", payload))),
        reason -> giveUp(id, reason));
    return true;
  }

  private void giveUp(String id, String reason) {
    Pending lost = pending.remove(id);
    if (lost == null) {
      return;
    }
    traffic.note(Traffic.Kind.ACK, lost.type(), reason, Json.object().put("envelope_id", id));
    if (lost.isEvent() && lost.attempt() < RETRIES.size()) {
      timers.after(
          RETRIES.get(lost.attempt()),
          () -> deliver(lost.type(), lost.payload(), lost.attempt() + 1, reason, lost.outcome()));
    } else {
      lost.outcome().failed(reason);
    }
  }

  private void receive(String text) {
    JsonNode ack = Json.parse(text).orElseGet(Json::object);
    String id = ack.path("envelope_id").asText("");
    if (id.isEmpty() || faults.losesAck()) {
      traffic.note(Traffic.Kind.ACK, "lost", id.isEmpty() ? "no envelope_id" : "lost", ack);
      return;
    }
    Optional.ofNullable(pending.remove(id))
        .ifPresentOrElse(
            sent -> acknowledge(sent, ack),
            () -> traffic.note(Traffic.Kind.ACK, "unknown", "too late", ack));
  }

  private void acknowledge(Pending sent, JsonNode ack) {
    long millis = Duration.between(sent.sent(), clock.instant()).toMillis();
    traffic.note(Traffic.Kind.ACK, sent.type(), millis + " ms", ack);
    sent.outcome().acknowledged(ack.path("payload"));
  }
}
