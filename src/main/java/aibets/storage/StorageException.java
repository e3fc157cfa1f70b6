package aibets.storage;

/** Thrown when the storage cannot be opened, read or written. The message says what to do. */
public class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message for the user. */
  public StorageException(String message) {
    super(message);
  }

  /** Creates an exception with a message for the user and the cause for the log. */
  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}
