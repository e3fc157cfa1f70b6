package aibets.telemetry;

import java.util.UUID;
import org.slf4j.MDC;

/**
 * The id that marks all log lines of one event, from acknowledgement to answer, across threads. Its
 * key in the log is {@code question}.
 */
public record Trace(String id) {

  private static final String KEY = "question";

  /** Returns a trace for a new event. */
  public static Trace begun() {
    return new Trace(UUID.randomUUID().toString().substring(0, 8));
  }

  /** Returns the trace of the current thread, or a new one. */
  public static Trace current() {
    String id = MDC.get(KEY);
    return id == null ? begun() : new Trace(id);
  }

  /** Runs work whose log lines carry the id. */
  public void during(Runnable work) {
    String before = MDC.get(KEY);
    MDC.put(KEY, id);
    try {
      work.run();
    } finally {
      if (before == null) {
        MDC.remove(KEY);
      } else {
        MDC.put(KEY, before);
      }
    }
  }
}
