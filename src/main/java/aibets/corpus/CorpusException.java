package aibets.corpus;

/**
 * The corpus as a whole cannot be read: no such place, or nothing readable in it. The message says
 * what to do.
 */
public final class CorpusException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public CorpusException(String message) {
    super(message);
  }
}
