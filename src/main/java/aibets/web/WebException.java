package aibets.web;

/** Thrown when the HTTP API cannot be served. The message says why and what to do. */
public final class WebException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WebException(String message) {
    super(message);
  }
}
