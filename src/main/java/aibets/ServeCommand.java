package aibets;

import aibets.operations.Operations;
import aibets.settings.Settings;
import aibets.slack.Access;
import aibets.slack.FollowUpChannels;
import aibets.slack.SlackBot;
import aibets.slack.SlackOptions;
import aibets.slack.Sockets;
import ch.qos.logback.classic.Level;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "serve",
    description = {
      "Answers in Slack, until it is stopped.",
      "Needs SLACK_BOT_TOKEN and SLACK_APP_TOKEN in the environment."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  @Mixin private GlobalOptions options;

  @Override
  public Integer call() throws InterruptedException {
    options.log(Level.INFO);
    Settings settings = options.settings();
    Settings.Slack slack = settings.slack();
    if (!isSlackItself(slack.apiUrl())) {
      LOG.warn(
          "The tokens go to {}, which is not Slack's; slack.api-url says so",
          slack.apiUrl().getHost());
    }
    SlackOptions access =
        new SlackOptions(
            slack.botToken().reveal(),
            slack.appToken().reveal(),
            slack.apiUrl().toString(),
            settings.admins(),
            slack.workers(),
            slack.queue(),
            followUps(slack),
            slack.adminChannel().orElse(null),
            access(slack.access()),
            sockets(slack));
    Stop stop = Stop.prepared();
    try (Operations operations = Operations.at(settings.operationsPort());
        Library library = Reloading.upToDate(settings, LOG::warn, operations::timed);
        Retention retention = new Retention(library, settings.retention(), Clock.systemUTC());
        SlackBot bot =
            new SlackBot(
                access,
                library.answerer(),
                operations.timed(library.reloader()),
                retention.archive(),
                operations.telemetry())) {
      operations.index(() -> library.store().passages());
      operations.bot(bot::vitals);
      if (stop.start(bot, library)) {
        try (Watching watching = Watching.of(settings, operations.timed(library.reloader()))) {
          watching.start();
          bot.awaitStop();
        }
      }
    } finally {
      stop.closed();
    }
    return AiBets.ANSWERED;
  }

  /** Slack's own hosts, and those for governments. */
  private static boolean isSlackItself(URI apiUrl) {
    String host = String.valueOf(apiUrl.getHost()).toLowerCase(Locale.ROOT);
    return Stream.of("slack.com", "slack-gov.com")
        .anyMatch(own -> host.equals(own) || host.endsWith("." + own));
  }

  static FollowUpChannels followUps(Settings.Slack slack) {
    return slack.followUps().equals(Settings.Slack.EVERYWHERE)
        ? FollowUpChannels.ALL
        : new FollowUpChannels(false, slack.followUps());
  }

  static Sockets sockets(Settings.Slack slack) {
    return new Sockets(slack.sockets().count(), slack.sockets().silence());
  }

  static Access access(Settings.Access access) {
    return new Access(
        access.channels(),
        access.deniedChannels(),
        access.users(),
        access.deniedUsers(),
        access.strangers(),
        access.guests(),
        access.userRate(),
        access.channelRate());
  }
}
