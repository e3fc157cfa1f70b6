package aibets.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Faults to inject. Methods have the names of the Web API; {@link #RESPONSE_URL} stands for all
 * response URLs. Thread-safe.
 */
public final class Faults {

  /** The method name of response URLs. */
  public static final String RESPONSE_URL = "response_url";

  private final Map<String, Queue<Refusal>> refusals = new ConcurrentHashMap<>();
  private final Map<String, Refusal> broken = new ConcurrentHashMap<>();
  private final Map<String, Duration> delays = new ConcurrentHashMap<>();

  private record Hang(Duration time, AtomicInteger left) {}

  private final Map<String, Hang> hanging = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> lostAnswers = new ConcurrentHashMap<>();
  private final AtomicInteger lostAcks = new AtomicInteger();
  private volatile boolean duplicating;
  private volatile boolean refusing;

  Faults() {}

  /** Makes the next calls of a method fail, one with each error. */
  public void fail(String method, String... errors) {
    for (String error : errors) {
      add(method, new Refusal(error));
    }
  }

  /** Makes all calls of a method fail until {@link #mend}. */
  public void failAlways(String method, String error) {
    broken.put(method, new Refusal(error));
  }

  /** Stops making calls of a method fail. */
  public void mend(String method) {
    broken.remove(method);
    refusals.remove(method);
  }

  /** Makes the next calls of a method return an HTTP error status. */
  public void status(String method, Integer... statuses) {
    for (int status : statuses) {
      add(method, Refusal.status(status, "internal_error"));
    }
  }

  /** Makes the next call of a method return 429 with a Retry-After header. */
  public void rateLimit(String method, Duration wait) {
    add(method, Refusal.rateLimited(wait));
  }

  /** Makes the next calls of a method hang until the app times out, without effect. */
  public void hang(String method, Duration time, int count) {
    hanging.put(method, new Hang(time, new AtomicInteger(count)));
  }

  /** Delays all calls of a method; zero ends the delay. */
  public void delay(String method, Duration delay) {
    delays.put(method, delay);
  }

  /** Makes the next calls of a method take effect but report failure. */
  public void loseAnswers(String method, int count) {
    lostAnswers.put(method, new AtomicInteger(count));
  }

  /** Whether the call that has just taken effect reports failure. */
  boolean losesAnswer(String method) {
    AtomicInteger left = lostAnswers.get(method);
    return left != null && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
  }

  /** Sends every event twice, or stops doing so. */
  public void duplicateEvents(boolean duplicate) {
    duplicating = duplicate;
  }

  /** Drops the next acknowledgements, so that events are retried. */
  public void loseAcks(int count) {
    lostAcks.set(count);
  }

  /** Refuses WebSocket connections, or accepts them again. */
  public void refuseConnections(boolean refuse) {
    refusing = refuse;
  }

  private void add(String method, Refusal refusal) {
    refusals.computeIfAbsent(method, name -> new ConcurrentLinkedQueue<>()).add(refusal);
  }

  /** Applies delays and failures to a call. */
  void strike(String method) {
    Hang hang = hanging.get(method);
    if (hang != null && hang.left().getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      sleep(hang.time());
      throw new Refusal("request_timeout");
    }
    Duration delay = delays.getOrDefault(method, Duration.ZERO);
    if (!delay.isZero()) {
      sleep(delay);
    }
    Optional.ofNullable(refusals.get(method))
        .flatMap(waiting -> Optional.ofNullable(waiting.poll()))
        .or(() -> Optional.ofNullable(broken.get(method)))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private static void sleep(Duration delay) {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("request_timeout", List.of("interrupted"));
    }
  }

  boolean refusesConnections() {
    return refusing;
  }

  boolean duplicatesEvents() {
    return duplicating;
  }

  /** Whether to drop the acknowledgement that has just arrived. */
  boolean losesAck() {
    return lostAcks.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }
}
