package aibets.console;

import aibets.answer.Answer;
import aibets.question.Turn;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Prints a conversation for programs, one JSON object per turn and line. */
public final class JsonDialogue implements DialoguePrinter {

  private final JsonLines lines = new JsonLines();
  private final PrintWriter out;

  /** Creates a printer that flushes {@code out} after each line. */
  public JsonDialogue(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void print(Answer answer, Optional<String> subject) {
    write(lines.line(answer, subject));
  }

  @Override
  public void printSmallTalk(String typed, Turn turn, List<String> examples) {
    write(lines.line(typed, turn, examples));
  }

  @Override
  public void printOptions(String typed, Turn turn) {
    write(lines.line(typed, turn, List.of()));
  }

  @Override
  public void printError(String typed, String message, Optional<String> subject) {
    write(lines.line(typed, message, subject));
  }

  private void write(String line) {
    out.println(line);
    out.flush();
  }
}
