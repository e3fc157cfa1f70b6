package aibets.indexing;

/** Thrown when a reload fails; the old version remains. The message is for the user. */
public final class ReloadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean isCancelled;

  /** Creates an exception with a sentence for the user and the cause for the log. */
  public ReloadException(String message, Throwable cause) {
    super(message, cause);
    isCancelled = false;
  }

  /** Creates an exception with a sentence for the user. */
  public ReloadException(String message) {
    super(message);
    isCancelled = false;
  }

  private ReloadException() {
    super("The reload was cancelled; the previously loaded documents remain available.");
    isCancelled = true;
  }

  /** Returns the exception for a cancelled reload. */
  static ReloadException cancelled() {
    return new ReloadException();
  }

  /** Whether the reload was cancelled. */
  public boolean isCancelled() {
    return isCancelled;
  }
}
