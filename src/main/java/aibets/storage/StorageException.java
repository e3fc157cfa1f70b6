package aibets.storage;

/** The store could not be opened, read or written. The message says what to do. */
public class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public StorageException(String message) {
    super(message);
  }

  /** With a message for the user and the cause for the log. */
  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}
