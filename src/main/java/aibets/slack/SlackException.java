package aibets.slack;

/** Placeholder. */
public final class SlackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Placeholder. */
  public SlackException(String message) {
    super(message);
  }
}
