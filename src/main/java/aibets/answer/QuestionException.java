package aibets.answer;

/** What was typed cannot be a question. The message is a sentence for the person who asked. */
public final class QuestionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence for the person who asked. */
  public QuestionException(String message) {
    super(message);
  }
}
