package aibets.operations;

/** Thrown when health and metrics cannot be served. The message says why and what to do. */
public final class OperationsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OperationsException(String message, Throwable cause) {
    super(message, cause);
  }
}
