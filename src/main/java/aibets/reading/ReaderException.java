package aibets.reading;

/**
 * Thrown when the reading model cannot be loaded or run. The message says what to do, or what
 * happened.
 */
public final class ReaderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReaderException(String message) {
    super(message);
  }

  ReaderException(String message, Throwable cause) {
    super(message, cause);
  }
}
