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

/** The program as it is called, in this process. */
final class Program {

  private final Path data;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  Program(Path data) {
    this.data = data;
  }

  /** What the last call printed. */
  String out() {
    return out.toString();
  }

  /** What the last call printed as errors and warnings. */
  String err() {
    return err.toString();
  }

  /** Returns the exit status. */
  int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Map<String, String> environment = new HashMap<>(Map.of("AI_BETS_DATA", data.toString()));
    CommandLine program = AiBets.commandLine(environment);
    program.setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
    return program.execute(arguments);
  }

  /** Calls the program with something on its standard input. */
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
