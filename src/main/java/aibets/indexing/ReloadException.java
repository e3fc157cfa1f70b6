package aibets.indexing;

/**
 * A reload did not happen; the old version stays. The message is for the person who asked for it.
 */
public final class ReloadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean isCancelled;

  /** With a sentence for the person who asked, and the cause for the log. */
  public ReloadException(String message, Throwable cause) {
    super(message, cause);
    isCancelled = false;
  }

  /** With a sentence for the person who asked. */
  public ReloadException(String message) {
    super(message);
    isCancelled = false;
  }

  private ReloadException() {
    super("The reload was cancelled. What was loaded before is still there.");
    isCancelled = true;
  }

  /** Somebody wanted it so. */
  static ReloadException cancelled() {
    return new ReloadException();
  }

  /** Whether somebody wanted it so. */
  public boolean isCancelled() {
    return isCancelled;
  }
}
