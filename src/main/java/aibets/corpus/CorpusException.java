package aibets.corpus;

/**
 * Thrown when no document can be read: the location is missing, or nothing in it is readable. The
 * message says what to do.
 */
public final class CorpusException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message for the user. */
  public CorpusException(String message) {
    super(message);
  }
}
