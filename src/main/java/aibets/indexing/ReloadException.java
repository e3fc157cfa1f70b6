package aibets.indexing;

/**
 * A reload did not happen; the old version stays. The message is for the person who asked for it.
 */
public final class ReloadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence for the person who asked, and the cause for the log. */
  public ReloadException(String message, Throwable cause) {
    super(message, cause);
  }

  /** With a sentence for the person who asked. */
  public ReloadException(String message) {
    super(message);
  }
}
