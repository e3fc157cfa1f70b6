package aibets.embeddingstore;

/** Thrown when the database cannot be opened, read or written. The message says what to do. */
public final class EmbeddingStoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message for the user and the cause for the log. */
  public EmbeddingStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
