package aibets.indexing;

/** Thrown when a reload fails; the old version remains. The message is for the user. */
public final class ReloadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean isCancelled;
  private final boolean isElsewhere;

  /** Creates an exception with a sentence for the user and the cause for the log. */
  public ReloadException(String message, Throwable cause) {
    super(message, cause);
    isCancelled = false;
    isElsewhere = false;
  }

  /** Creates an exception with a sentence for the user. */
  public ReloadException(String message) {
    this(message, false, false);
  }

  private ReloadException(String message, boolean isCancelled, boolean isElsewhere) {
    super(message);
    this.isCancelled = isCancelled;
    this.isElsewhere = isElsewhere;
  }

  /** Returns the exception for a cancelled reload. */
  public static ReloadException cancelled() {
    return new ReloadException(
        "The reload was cancelled; the previously loaded documents remain available.", true, false);
  }

  /** Returns the exception for a reload while another process is reloading. */
  public static ReloadException elsewhere() {
    return new ReloadException(
        "Another process is already reloading the documents. Its result will be used here, too.",
        false,
        true);
  }

  /** Whether another process was reloading. */
  public boolean isElsewhere() {
    return isElsewhere;
  }

  /** Whether the reload was cancelled. */
  public boolean isCancelled() {
    return isCancelled;
  }
}
