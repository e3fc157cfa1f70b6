package aibets.console;

import aibets.answer.Answer;
import aibets.english.SmallTalk;
import aibets.question.Turn;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Prints a conversation as text for people. */
public final class PlainDialogue implements DialoguePrinter {

  private final PrintWriter out;
  private final Consumer<Answer> answers;
  private final Consumer<String> warnings;

  /**
   * Creates a printer.
   *
   * @param answers prints an answer
   * @param warnings receives why input is not a question
   */
  public PlainDialogue(PrintWriter out, Consumer<Answer> answers, Consumer<String> warnings) {
    this.out = out;
    this.answers = answers;
    this.warnings = warnings;
  }

  @Override
  public void print(Answer answer, Optional<String> subject) {
    answers.accept(answer);
  }

  @Override
  public void printSmallTalk(String typed, Turn turn, List<String> examples) {
    print(SmallTalk.reply(typed), examples);
  }

  @Override
  public void printOptions(String typed, Turn turn) {
    print("Did you mean:", turn.options());
  }

  @Override
  public void printError(String typed, String message, Optional<String> subject) {
    warnings.accept(message);
  }

  private void print(String sentence, List<String> questions) {
    out.println(sentence);
    questions.forEach(question -> out.println("  - " + VisibleText.line(question)));
    out.println();
    out.flush();
  }
}
