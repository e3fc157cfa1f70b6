package aibets.desk;

import java.util.UUID;
import org.slf4j.MDC;

/**
 * The id under which the log tells of one thing that came from somebody, from its acknowledgement
 * to its answer, whatever threads it passes through. In the log it is {@code question}.
 */
public record Trace(String id) {

  private static final String KEY = "question";

  /** Of something that has just come. */
  public static Trace begun() {
    return new Trace(UUID.randomUUID().toString().substring(0, 8));
  }

  /** The one that this thread works for; without one, a new one. */
  public static Trace current() {
    String id = MDC.get(KEY);
    return id == null ? begun() : new Trace(id);
  }

  /** Everything that the work logs on this thread bears the id. */
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
