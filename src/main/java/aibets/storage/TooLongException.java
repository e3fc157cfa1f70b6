package aibets.storage;

/** Thrown when a value is too long to store; the change was rolled back. */
public final class TooLongException extends StorageException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message for the user and the cause for the log. */
  public TooLongException(String message, Throwable cause) {
    super(message, cause);
  }
}
