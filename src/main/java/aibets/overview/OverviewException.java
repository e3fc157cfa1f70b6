package aibets.overview;

/** Thrown when an overview cannot be created. The message is a sentence for the user. */
public final class OverviewException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a sentence for the user. */
  public OverviewException(String message) {
    super(message);
  }
}
