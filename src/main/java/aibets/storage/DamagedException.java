package aibets.storage;

/** What the storage held was damaged. It has begun anew, unless it is of no file. */
public final class DamagedException extends StorageException {

  private static final long serialVersionUID = 1L;

  /** With a message for the user and the cause for the log. */
  public DamagedException(String message, Throwable cause) {
    super(message, cause);
  }
}
