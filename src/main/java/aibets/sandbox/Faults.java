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
 * What goes wrong on demand. A method is named as in the Web API; {@link #RESPONSE_URL} stands for
 * every response_url. Thread-safe.
 */
public final class Faults {

  /** The name under which response_urls fail. */
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

  /** The next calls of a method fail, one with each error. */
  public void fail(String method, String... errors) {
    for (String error : errors) {
      add(method, new Refusal(error));
    }
  }

  /** Every call of a method fails until {@link #mend}. */
  public void failAlways(String method, String error) {
    broken.put(method, new Refusal(error));
  }

  /** Calls of a method fail no longer. */
  public void mend(String method) {
    broken.remove(method);
    refusals.remove(method);
  }

  /** The next calls of a method are answered with an HTTP status that is no success. */
  public void status(String method, Integer... statuses) {
    for (int status : statuses) {
      add(method, Refusal.status(status, "internal_error"));
    }
  }

  /** The next call of a method is answered 429 with a Retry-After. */
  public void rateLimit(String method, Duration wait) {
    add(method, Refusal.rateLimited(wait));
  }

  /** The next calls of a method are not answered for longer than an app waits, and not done. */
  public void hang(String method, Duration time, int count) {
    hanging.put(method, new Hang(time, new AtomicInteger(count)));
  }

  /** Every call of a method takes this much longer; zero ends it. */
  public void delay(String method, Duration delay) {
    delays.put(method, delay);
  }

  /** The next calls of a method are done, but answered as if they had failed. */
  public void loseAnswers(String method, int count) {
    lostAnswers.put(method, new AtomicInteger(count));
  }

  /** Whether a call that was done just now is to be answered so. */
  boolean losesAnswer(String method) {
    AtomicInteger left = lostAnswers.get(method);
    return left != null && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
  }

  /** Every event is sent twice, or no longer. */
  public void duplicateEvents(boolean duplicate) {
    duplicating = duplicate;
  }

  /** The next acknowledgements are lost on their way, so that events come again. */
  public void loseAcks(int count) {
    lostAcks.set(count);
  }

  /** No WebSocket comes about, or again does. */
  public void refuseConnections(boolean refuse) {
    refusing = refuse;
  }

  private void add(String method, Refusal refusal) {
    refusals.computeIfAbsent(method, name -> new ConcurrentLinkedQueue<>()).add(refusal);
  }

  /** Waits and refuses as was asked for. */
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

  /** Whether an acknowledgement that just came is to be lost. */
  boolean losesAck() {
    return lostAcks.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }
}
