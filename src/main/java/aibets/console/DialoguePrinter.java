package aibets.console;

import aibets.answer.Answer;
import aibets.question.Turn;
import java.util.List;
import java.util.Optional;

/** Prints the turns of a conversation, each as soon as it is available. */
public interface DialoguePrinter {

  /**
   * Prints an answer.
   *
   * @param subject what the conversation is about after it
   */
  void print(Answer answer, Optional<String> subject);

  /** Prints a reply to small talk, and example questions. */
  void printSmallTalk(String typed, Turn turn, List<String> examples);

  /** Prints the questions that may be meant, for the user to choose from. */
  void printOptions(String typed, Turn turn);

  /** Prints why the input is not a question. */
  void printError(String typed, String message, Optional<String> subject);
}
