package aibets;

import aibets.settings.Settings;
import aibets.slack.Access;
import aibets.slack.FollowUpChannels;
import aibets.slack.SlackBot;
import aibets.slack.SlackOptions;
import aibets.slack.Sockets;
import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;
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
    try (Library library = Reloading.upToDate(settings, LOG::warn);
        SlackBot bot = new SlackBot(access, library.answerer(), library.reloader(), library)) {
      Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "stop"));
      bot.start();
      Timer pulse = pulse(bot, settings.data().resolve("alive"));
      bot.awaitStop();
      pulse.cancel();
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

  /**
   * Touches a file while Slack can be reached, so that a container's health check has something to
   * look at.
   */
  private static Timer pulse(SlackBot bot, Path file) {
    Timer timer = new Timer("pulse", true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            touch(bot, file);
          }
        },
        0,
        15_000);
    return timer;
  }

  private static void touch(SlackBot bot, Path file) {
    try {
      if (bot.vitals().alive() > 0) {
        Files.writeString(file, "");
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("The sign of life '{}' was not written: {}", file, e.toString());
    }
  }
}
