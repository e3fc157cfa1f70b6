package aibets;

import aibets.console.VisibleText;
import aibets.settings.Settings;
import aibets.settings.SettingsReader;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options common to all commands. */
final class GlobalOptions {

  @Option(
      names = "--seeds",
      paramLabel = "PATH",
      description =
          "The documents: a folder, a file (Markdown, HTML, PDF, Office and more), a zip file, a"
              + " git repository or web pages; repeatable. Unless one of them is remote, the"
              + " program connects to nothing but Slack.")
  private List<String> seeds = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The directory for the model and the databases.")
  private @Nullable String data;

  @Option(
      names = "--bets",
      paramLabel = "FILE",
      description = "The bets, things and aspects to compare; see config/bets.yaml.")
  private @Nullable String bets;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings file; default: config/ai-bets.yaml, if it exists.")
  private @Nullable Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Any other setting, for example threshold=0.7; repeatable.")
  private Map<String, String> others = new HashMap<>();

  @Option(
      names = {"-v", "--verbose"},
      description = "Log details to standard error.")
  private boolean verbose;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  PrintWriter out() {
    return command.commandLine().getOut();
  }

  PrintWriter err() {
    return command.commandLine().getErr();
  }

  /** Prints a warning as one line, because it may contain a document's name or user input. */
  void warn(String message) {
    err().println(VisibleText.line(message));
  }

  Settings settings() {
    return SettingsReader.read(Optional.ofNullable(config), environment(), flags());
  }

  /** Returns the settings of a workspace or organization. */
  Settings settings(String workspace) {
    return SettingsReader.readWorkspace(
        Optional.ofNullable(config), environment(), flags(), workspace);
  }

  private Map<String, String> environment() {
    return ((AiBets) command.root().userObject()).environment();
  }

  private Map<String, String> flags() {
    Map<String, String> flags = new HashMap<>(others);
    if (!seeds.isEmpty()) {
      flags.put("seeds", String.join(";", seeds));
    }
    Optional.ofNullable(data).ifPresent(value -> flags.put("data", value));
    Optional.ofNullable(bets).ifPresent(value -> flags.put("bets", value));
    return flags;
  }

  /**
   * Sets the log level, DEBUG with {@code --verbose}.
   *
   * @param usual the level otherwise: INFO for commands that keep running, WARN for short ones
   */
  void log(Level usual) {
    if (LoggerFactory.getLogger("aibets") instanceof Logger logger) {
      logger.setLevel(verbose ? Level.DEBUG : usual);
    }
  }
}
