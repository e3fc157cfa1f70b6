package aibets.sources;

/**
 * Thrown when a source cannot be fetched or listed. The message is the end of a sentence, with the
 * problem and its remedy.
 */
final class SourceException extends Exception {

  private static final long serialVersionUID = 1L;

  SourceException(String message) {
    super(message);
  }

  SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
