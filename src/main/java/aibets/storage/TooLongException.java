package aibets.storage;

/** A value is longer than the store keeps; nothing of the change was kept. */
public final class TooLongException extends StorageException {

  private static final long serialVersionUID = 1L;

  /** With a message for the user and the cause for the log. */
  public TooLongException(String message, Throwable cause) {
    super(message, cause);
  }
}
