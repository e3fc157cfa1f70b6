package aibets.store;

/** The store could not be opened, read or written. The message says what to do. */
public class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public StoreException(String message) {
    super(message);
  }

  /** With a message for the user and the cause for the log. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
