package aibets.encoding;

/** The model could not be loaded or run. The message says what to do. */
public final class EncodingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public EncodingException(String message) {
    super(message);
  }

  /** With a message for the user and the cause for the log. */
  public EncodingException(String message, Throwable cause) {
    super(message, cause);
  }
}
