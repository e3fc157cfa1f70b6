package aibets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged program, run in a separate process. */
final class Jar {

  /** These processes end before the optimizing compiler would pay off. */
  static final String QUICK = "-XX:TieredStopAtLevel=1";

  private Jar() {}

  static Path path() {
    return Path.of(System.getProperty("ai-bets.jar")).toAbsolutePath();
  }

  /** Creates a process that works in a directory and writes only below it. It inherits no token. */
  static ProcessBuilder command(Path directory, String... arguments) {
    return command(directory, List.of(Prepared.classes()), arguments);
  }

  /** Creates such a process with further options of Java. */
  static ProcessBuilder command(Path directory, List<String> options, String... arguments) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString(), QUICK));
    command.addAll(options);
    command.addAll(List.of("-jar", path().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("AI_BETS_DATA", directory.resolve("data").toString());
    builder.environment().keySet().removeAll(List.of("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"));
    return builder;
  }
}
