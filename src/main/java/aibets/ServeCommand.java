package aibets;

import aibets.operations.Operations;
import aibets.settings.Settings;
import aibets.slack.Access;
import aibets.slack.FollowUpChannels;
import aibets.slack.SlackBot;
import aibets.slack.SlackOptions;
import aibets.slack.Sockets;
import ch.qos.logback.classic.Level;
import java.time.Clock;
import java.util.concurrent.Callable;
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
        access.userRate(),
        access.channelRate());
  }
}
