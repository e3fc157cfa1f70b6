package aibets.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs failures under a reference that is shown to the user, without anything that users wrote.
 * Because exception messages may repeat user input, only types and stack traces are logged.
 */
public final class Incidents {

  private static final int MAX_DEPTH = 10;

  private final Logger log = LoggerFactory.getLogger(Incidents.class);

  /** Logs to the logger of this class. */
  public Incidents() {}

  /**
   * Logs a failure with its stack trace but without exception messages.
   *
   * @param what failed, and what the user saw instead
   * @return the reference
   */
  public String report(String what, Throwable failure) {
    return report(what, failure, each -> false);
  }

  /**
   * Logs a failure, including the messages of some exceptions.
   *
   * @param quotable exceptions whose messages contain no user input
   */
  public String report(String what, Throwable failure, Predicate<Throwable> quotable) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    log.error("{} (reference {})", what, reference, withheld(failure, quotable, 0));
    return reference;
  }

  /** Logs a failure including all messages, if none can contain user input. */
  public String reportWhole(String what, Throwable failure) {
    return report(what, failure, each -> true);
  }

  /** Returns the types of an exception and its causes as one line, without their messages. */
  public static String types(Throwable failure) {
    List<String> types = new ArrayList<>();
    Throwable each = failure;
    while (each != null && types.size() < MAX_DEPTH) {
      types.add(each.getClass().getSimpleName());
      each = each.getCause();
    }
    return String.join(", caused by ", types);
  }

  private static Throwable withheld(Throwable failure, Predicate<Throwable> quotable, int depth) {
    Withheld copy =
        new Withheld(
            quotable.test(failure) ? String.valueOf(failure) : failure.getClass().getName());
    copy.setStackTrace(failure.getStackTrace());
    Throwable cause = failure.getCause();
    if (cause != null && depth < MAX_DEPTH) {
      copy.initCause(withheld(cause, quotable, depth + 1));
    }
    return copy;
  }

  /** Replaces an exception whose message may contain user input. */
  private static final class Withheld extends Exception {

    private static final long serialVersionUID = 1L;

    Withheld(String message) {
      super(message);
    }
  }
}
