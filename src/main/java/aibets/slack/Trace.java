package aibets.slack;

import java.util.UUID;
import org.slf4j.MDC;

/**
 * The id under which the log tells of one thing that came from Slack, from its acknowledgement to
 * its answer, whatever threads it passes through. In the log it is {@code question}.
 */
record Trace(String id) {

  private static final String KEY = "question";

  /** Of something that has just come. */
  static Trace begun() {
    return new Trace(UUID.randomUUID().toString().substring(0, 8));
  }

  /** The one that this thread works for; without one, a new one. */
  static Trace current() {
    String id = MDC.get(KEY);
    return id == null ? begun() : new Trace(id);
  }

  /** Everything that the work logs on this thread bears the id. */
  void during(Runnable work) {
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
