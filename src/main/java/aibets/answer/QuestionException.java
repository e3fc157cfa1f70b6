package aibets.answer;

/** Thrown when the input cannot be a question. The message is a sentence for the user. */
public final class QuestionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a sentence for the user. */
  public QuestionException(String message) {
    super(message);
  }
}
