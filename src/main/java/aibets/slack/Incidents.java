package aibets.slack;

import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what went wrong under a reference that the user is told; never what the user wrote. */
final class Incidents {

  private static final int DEEPEST = 10;

  private final Logger log = LoggerFactory.getLogger(Incidents.class);

  /**
   * Logs with the stack trace.
   *
   * @param what failed, and what the user saw in its place
   * @param written by the user, taken out of every message; empty if nothing was
   * @return the reference
   */
  String report(String what, Throwable failure, String written) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    log.error("{} (reference {})", what, reference, withheld(failure, written, 0));
    return reference;
  }

  private static Throwable withheld(Throwable failure, String written, int depth) {
    Withheld copy = new Withheld(withheld(String.valueOf(failure), written));
    copy.setStackTrace(failure.getStackTrace());
    Throwable cause = failure.getCause();
    if (cause != null && depth < DEEPEST) {
      copy.initCause(withheld(cause, written, depth + 1));
    }
    return copy;
  }

  private static String withheld(String message, String written) {
    return written.isBlank()
        ? message
        : Pattern.compile(
                Pattern.quote(written) + "|" + Pattern.quote(PlainText.clean(written)),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(message)
            .replaceAll("[what the user wrote]");
  }

  /** Stands in for an exception whose messages may repeat the user's words. */
  private static final class Withheld extends Exception {

    private static final long serialVersionUID = 1L;

    Withheld(String message) {
      super(message);
    }
  }
}
