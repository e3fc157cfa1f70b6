package aibets.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Reads questions from a terminal, with a history, until the end of input, Ctrl-C or "exit". */
public final class Prompt {

  private final Optional<Path> history;

  /**
   * Creates a prompt.
   *
   * @param history the file to keep the history in; if empty, the history ends with the prompt
   */
  public Prompt(Optional<Path> history) {
    this.history = history;
  }

  /** Passes each line that is not blank to {@code question}. */
  public void run(Consumer<String> question) throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      history.ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
      String line = next(reader);
      while (!line.equals("exit") && !line.equals("quit")) {
        if (!line.isEmpty()) {
          question.accept(line);
        }
        line = next(reader);
      }
    }
  }

  private static String next(LineReader reader) {
    try {
      return reader.readLine("ai-bets> ").strip();
    } catch (EndOfFileException | UserInterruptException e) {
      return "exit";
    }
  }
}
