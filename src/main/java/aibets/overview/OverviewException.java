package aibets.overview;

/** An overview cannot be made; the message is a sentence for the person who asked for it. */
public final class OverviewException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence for the person who asked. */
  public OverviewException(String message) {
    super(message);
  }
}
