package aibets.evaluation;

/**
 * Thrown when the questions cannot be read or the predictions cannot be written. The message says
 * what to do.
 */
public final class EvaluationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EvaluationException(String message) {
    super(message);
  }
}
