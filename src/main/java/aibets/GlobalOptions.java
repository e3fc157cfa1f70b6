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

/** The options that every command takes. */
final class GlobalOptions {

  @Option(
      names = "--seeds",
      paramLabel = "PATH",
      description =
          "The documents: a folder or a file (Markdown, HTML, PDF, Office files and more), a zip"
              + " file, a git repository or pages of the web, as the README says; may be given"
              + " several times. No connection but Slack's is opened unless it names a"
              + " repository or pages.")
  private List<String> seeds = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The directory for the model and the databases.")
  private @Nullable String data;

  @Option(
      names = "--bets",
      paramLabel = "FILE",
      description = "What can be compared; config/bets.yaml shows how.")
  private @Nullable String bets;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings file; config/ai-bets.yaml if that is there.")
  private @Nullable Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Any other setting, such as threshold=0.7.")
  private Map<String, String> others = new HashMap<>();

  @Option(
      names = {"-v", "--verbose"},
      description = "Log what happens, to standard error.")
  private boolean verbose;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  PrintWriter out() {
    return command.commandLine().getOut();
  }

  PrintWriter err() {
    return command.commandLine().getErr();
  }

  /** In one line, for what may name a document or repeat what was typed. */
  void warn(String message) {
    err().println(VisibleText.line(message));
  }

  Settings settings() {
    Map<String, String> environment = ((AiBets) command.root().userObject()).environment();
    Map<String, String> flags = new HashMap<>(others);
    if (!seeds.isEmpty()) {
      flags.put("seeds", String.join(";", seeds));
    }
    Optional.ofNullable(data).ifPresent(value -> flags.put("data", value));
    Optional.ofNullable(bets).ifPresent(value -> flags.put("bets", value));
    return SettingsReader.read(Optional.ofNullable(config), environment, flags);
  }

  /** For commands that run for long, {@code usual} is INFO; for a quick answer it is WARN. */
  void log(Level usual) {
    if (LoggerFactory.getLogger("aibets") instanceof Logger logger) {
      logger.setLevel(verbose ? Level.DEBUG : usual);
    }
  }
}
