package aibets.console;

import aibets.answer.Answer;
import aibets.question.Turn;
import java.util.List;
import java.util.Optional;

/** Writes what a conversation consists of, each turn when it is known. */
public interface DialoguePrinter {

  /**
   * Writes an answer.
   *
   * @param subject what the conversation is about after it
   */
  void print(Answer answer, Optional<String> subject);

  /** Writes a kind sentence and what can be asked. */
  void printSmallTalk(String typed, Turn turn, List<String> examples);

  /** Asks which of several questions is meant. */
  void printOptions(String typed, Turn turn);

  /** Says why something is no question. */
  void printError(String typed, String message, Optional<String> subject);
}
