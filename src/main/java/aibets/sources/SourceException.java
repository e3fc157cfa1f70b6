package aibets.sources;

/** A source cannot be brought or looked at: what is wrong and what to do, the end of a sentence. */
final class SourceException extends Exception {

  private static final long serialVersionUID = 1L;

  SourceException(String message) {
    super(message);
  }

  SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
