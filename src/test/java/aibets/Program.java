package aibets;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;

/** The program as called from the command line, in this process. */
final class Program {

  private final Path data;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  Program(Path data) {
    this.data = data;
  }

  /** Returns what the last call printed. */
  String out() {
    return out.toString();
  }

  /** Returns what the last call printed as errors and warnings. */
  String err() {
    return err.toString();
  }

  /** Calls the program; returns the exit status. */
  int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Map<String, String> environment = new HashMap<>(Map.of("AI_BETS_DATA", data.toString()));
    CommandLine program = AiBets.commandLine(environment);
    program.setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
    return program.execute(arguments);
  }

  /** Calls the program with standard input; returns the exit status. */
  int runWith(String input, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(arguments);
    } finally {
      System.setIn(before);
    }
  }
}
