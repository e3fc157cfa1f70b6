package aibets.encoding;

/** Thrown when the model cannot be loaded or run. The message says what to do. */
public final class EncodingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message for the user. */
  public EncodingException(String message) {
    super(message);
  }

  /** Creates an exception with a message for the user and the cause for the log. */
  public EncodingException(String message, Throwable cause) {
    super(message, cause);
  }
}
