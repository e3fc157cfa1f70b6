package aibets;

import aibets.console.Screen;
import aibets.console.VisibleText;
import aibets.corpus.CorpusException;
import aibets.encoding.EncodingException;
import aibets.evaluation.EvaluationException;
import aibets.indexing.ReloadException;
import aibets.operations.OperationsException;
import aibets.overview.OverviewException;
import aibets.reading.ReaderException;
import aibets.settings.Secret;
import aibets.settings.SettingsException;
import aibets.slack.SlackException;
import aibets.storage.StorageException;
import aibets.web.WebException;
import aibets.workspaces.WorkspaceException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program's main class. Exit codes: 0 answered or done, 1 not in the sources, 2 wrong usage or
 * settings, 3 a defect or too little memory.
 */
@Command(
    name = "ai-bets",
    description =
        "Answers questions about a folder of documents with verbatim quotes and their"
            + " sources.",
    mixinStandardHelpOptions = true,
    versionProvider = AiBets.Version.class,
    subcommands = {
      AskCommand.class,
      BetsCommand.class,
      CompareCommand.class,
      EvaluateCommand.class,
      FitCommand.class,
      McpCommand.class,
      ReloadCommand.class,
      SandboxCommand.class,
      SourcesCommand.class,
      ServeCommand.class,
      TimelineCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:answered, or done",
      "1:the sources do not say",
      "2:wrong usage or settings: the message says what to do",
      "3:a defect, or too little memory: the message says where the details are"
    })
final class AiBets implements Callable<Integer> {

  static final int ANSWERED = 0;
  static final int NOT_IN_THE_SOURCES = 1;
  static final int WRONG_USE = 2;
  private static final int DEFECT = 3;

  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  AiBets(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Runs the program and exits. */
  public static void main(String[] args) {
    // The JDK's HTTP server otherwise delays each response by up to 40 ms (Nagle's algorithm).
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Screen.prepare();
    System.exit(
        commandLine(System.getenv())
            .setOut(Screen.writer(System.out))
            .setErr(Screen.writer(System.err))
            .execute(args));
  }

  static CommandLine commandLine(Map<String, String> environment) {
    CommandLine.IExecutionStrategy last = new CommandLine.RunLast();
    return new CommandLine(new AiBets(environment))
        .setParameterExceptionHandler((failure, args) -> misused(failure))
        .setExecutionStrategy(parsed -> guarded(last, parsed))
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
  }

  /** Like picocli's own handler, but hides tokens that were typed in the wrong place. */
  private static int misused(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(Secret.hiddenIn(VisibleText.of(String.valueOf(failure.getMessage()))));
    if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
      command.usage(err);
    }
    return WRONG_USE;
  }

  /** Handles errors, too: picocli would exit with 1, the code for "not in the sources". */
  private static int guarded(CommandLine.IExecutionStrategy strategy, ParseResult parsed) {
    try {
      return strategy.execute(parsed);
    } catch (Error e) {
      return failed(e, parsed.commandSpec().commandLine());
    }
  }

  private static int failed(Throwable failure, CommandLine command) {
    PrintWriter err = command.getErr();
    if (isExpected(failure)) {
      err.println(Secret.hiddenIn(shown(failure)));
      return failure.getCause() instanceof VirtualMachineError ? DEFECT : WRONG_USE;
    }
    if (failure instanceof OutOfMemoryError) {
      err.println("Out of memory (" + failure.getMessage() + "). Increase Java's heap with -Xmx.");
      return DEFECT;
    }
    LoggerFactory.getLogger(AiBets.class).error("A defect", failure);
    err.println(
        "Unexpected error: "
            + Secret.hiddenIn(VisibleText.line(failure.toString()))
            + ". See the log for details.");
    return DEFECT;
  }

  /**
   * Keeps the lines of a message that lists problems; elsewhere a line break is part of a file name
   * and is escaped.
   */
  private static String shown(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return failure instanceof SettingsException || failure instanceof SlackException
        ? VisibleText.of(message)
        : VisibleText.line(message);
  }

  private static boolean isExpected(Throwable failure) {
    return failure instanceof SettingsException
        || failure instanceof CorpusException
        || failure instanceof EncodingException
        || failure instanceof EvaluationException
        || failure instanceof OperationsException
        || failure instanceof OverviewException
        || failure instanceof ReaderException
        || failure instanceof ReloadException
        || failure instanceof StorageException
        || failure instanceof WebException
        || failure instanceof WorkspaceException
        || failure instanceof SlackException;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** Without a command and without tokens, starts the sandbox, which needs neither. */
  @Override
  public Integer call() {
    if (environment.containsKey("SLACK_BOT_TOKEN") || environment.containsKey("SLACK_APP_TOKEN")) {
      throw new ParameterException(
          spec.commandLine(), "Missing command: choose serve, sandbox, ask, reload or sources.");
    }
    return commandLine(environment)
        .setOut(spec.commandLine().getOut())
        .setErr(spec.commandLine().getErr())
        .execute("sandbox");
  }

  /** Reads the version from the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"ai-bets " + version()};
    }
  }

  static String version() {
    return Optional.ofNullable(AiBets.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
  }
}
