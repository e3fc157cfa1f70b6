package aibets;

import aibets.console.Screen;
import aibets.desk.Reach;
import aibets.indexing.Reloader;
import aibets.sandbox.Manifest;
import aibets.sandbox.Sandbox;
import aibets.settings.Settings;
import aibets.slack.SlackBot;
import aibets.slack.SlackOptions;
import aibets.socketmode.SocketMode;
import aibets.storage.Persistence;
import aibets.telemetry.Telemetry;
import ch.qos.logback.classic.Level;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "sandbox",
    description = {
      "Runs a Slack workspace on this machine and answers in it, until stopped.",
      "Needs no Slack account and no tokens. Prints the address of its page."
    },
    mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxCommand.class);

  @Mixin private GlobalOptions options;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "The port of the page; default: any free one.")
  private int port;

  @Option(names = "--open", description = "Open the page in a browser.")
  private boolean open;

  @Override
  public Integer call() throws InterruptedException {
    options.log(Level.WARN);
    Settings settings = options.settings();
    Stop stop = Stop.prepared();
    try (Library library =
            Reloading.upToDate(
                Library.open(settings, Persistence.DOCUMENTS_ONLY, LOG::warn),
                LOG::warn,
                UnaryOperator.identity());
        Sandbox sandbox =
            new Sandbox(
                manifest().renamed(SlackOptions.USUAL_NAME, settings.slack().name()),
                Reach.ofEverybody(library.answerer(), library).examples(),
                port);
        SlackBot bot = bot(settings, sandbox, library)) {
      if (!stop.start(bot, library)) {
        return AiBets.ANSWERED;
      }
      options.out().println("The workspace is at " + sandbox.url() + " (Ctrl+C stops it).");
      options.out().flush();
      if (open) {
        open(sandbox.url());
      } else if (Screen.isAttached() && hasBrowser()) {
        offer(sandbox.url());
      }
      try (Watching watching = Watching.of(settings, bot.reloader())) {
        watching.start();
        bot.awaitStop();
      }
    } finally {
      stop.closed();
    }
    return AiBets.ANSWERED;
  }

  private static SlackBot bot(Settings settings, Sandbox sandbox, Library library) {
    SlackOptions options = access(settings, sandbox);
    SocketMode transport =
        new SocketMode(options, ServeCommand.sockets(settings.slack()), Telemetry.NONE);
    Reloader reloader =
        new ExampleFindingReloader(library.reloader(), library::examples, LOG::warn);
    return new SlackBot(options, transport, library.answerer(), reloader, library);
  }

  /** Reads the app manifest that would be installed in Slack. */
  static Manifest manifest() {
    try (InputStream in = AiBets.class.getResourceAsStream("/config/slack-agent-manifest.yaml")) {
      return Manifest.read(
          Objects.requireNonNull(in, "built without config/slack-agent-manifest.yaml"));
    } catch (IOException e) {
      throw new IllegalStateException("The app manifest cannot be read", e);
    }
  }

  /** Returns the options used for Slack itself, with the sandbox's address and its admin. */
  private static SlackOptions access(Settings settings, Sandbox sandbox) {
    Set<String> admins = new HashSet<>(settings.admins());
    admins.addAll(sandbox.admins());
    String adminChannel =
        settings.slack().adminChannel().orElse(sandbox.admins().iterator().next());
    return new SlackOptions(
        sandbox.botToken(),
        sandbox.appToken(),
        sandbox.apiUrl(),
        admins,
        settings.slack().workers(),
        settings.slack().queue(),
        ServeCommand.followUps(settings.slack()),
        adminChannel,
        ServeCommand.access(settings.slack().access()),
        ServeCommand.rules(settings.slack()),
        settings.slack().name(),
        ServeCommand.news(settings, adminChannel));
  }

  private static boolean hasBrowser() {
    return !GraphicsEnvironment.isHeadless()
        && Desktop.isDesktopSupported()
        && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE);
  }

  /** Opens the page when Enter is pressed. */
  private void offer(String url) {
    options.out().println("Press Enter to open it in a browser.");
    options.out().flush();
    Thread thread =
        new Thread(
            () -> {
              if (new Scanner(System.in, Charset.defaultCharset()).hasNextLine()) {
                open(url);
              }
            },
            "sandbox-open");
    thread.setDaemon(true);
    thread.start();
  }

  private static void open(String url) {
    try {
      Desktop.getDesktop().browse(URI.create(url));
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("Could not open a browser: {}", e.toString());
    }
  }
}
