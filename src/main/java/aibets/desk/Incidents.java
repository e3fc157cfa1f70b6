package aibets.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what went wrong under a reference that the user is told; never what the user wrote. The
 * message of an exception may repeat that, whole or in parts, so types and stack traces stand for
 * themselves.
 */
public final class Incidents {

  private static final int DEEPEST = 10;

  private final Logger log = LoggerFactory.getLogger(Incidents.class);

  /** With the log of this class. */
  public Incidents() {}

  /**
   * Logs with the stack trace, without the messages of the exceptions.
   *
   * @param what failed, and what the user saw in its place
   * @return the reference
   */
  public String report(String what, Throwable failure) {
    return report(what, failure, each -> false);
  }

  /**
   * The same with the messages of some exceptions.
   *
   * @param quotable whose messages repeat nothing that people wrote
   */
  public String report(String what, Throwable failure, Predicate<Throwable> quotable) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    log.error("{} (reference {})", what, reference, withheld(failure, quotable, 0));
    return reference;
  }

  /** The same with all messages, for what no user's words can be in. */
  public String reportWhole(String what, Throwable failure) {
    return report(what, failure, each -> true);
  }

  /** What something and its causes are, for a line of the log; nothing of their messages. */
  public static String types(Throwable failure) {
    List<String> types = new ArrayList<>();
    Throwable each = failure;
    while (each != null && types.size() < DEEPEST) {
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
    if (cause != null && depth < DEEPEST) {
      copy.initCause(withheld(cause, quotable, depth + 1));
    }
    return copy;
  }

  /** Stands in for an exception whose message may repeat the user's words. */
  private static final class Withheld extends Exception {

    private static final long serialVersionUID = 1L;

    Withheld(String message) {
      super(message);
    }
  }
}
