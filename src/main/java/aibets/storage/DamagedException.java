package aibets.storage;

/**
 * Thrown when the stored data was damaged. The storage has been replaced by an empty one, unless it
 * is in memory.
 */
public final class DamagedException extends StorageException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message for the user and the cause for the log. */
  public DamagedException(String message, Throwable cause) {
    super(message, cause);
  }
}
