package aibets;

import aibets.desk.Access;
import aibets.desk.ChannelPolicy;
import aibets.desk.FollowUps;
import aibets.desk.News;
import aibets.httpmode.HttpMode;
import aibets.indexing.Reloader;
import aibets.operations.Operations;
import aibets.settings.Settings;
import aibets.slack.SlackBot;
import aibets.slack.SlackOptions;
import aibets.slack.Transport;
import aibets.socketmode.SocketMode;
import aibets.socketmode.Sockets;
import aibets.storage.Persistence;
import aibets.storage.Replicas;
import aibets.telemetry.Telemetry;
import aibets.web.WebSurface;
import ch.qos.logback.classic.Level;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "serve",
    description = {
      "Answers in Slack until stopped.",
      "Needs SLACK_BOT_TOKEN and SLACK_APP_TOKEN in the environment.",
      "With http.port set, also serves an HTTP API; without tokens, only that."
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
          "Tokens are sent to {}, which is not a Slack host (slack.api-url)",
          slack.apiUrl().getHost());
    }
    Stop stop = Stop.prepared();
    try (Operations operations = Operations.at(settings.operationsPort())) {
      if (slack.oauth().isPresent()) {
        new WorkspacesServing(settings, slack.oauth().get(), options, operations).serve(stop);
      } else {
        serve(settings, operations, stop);
      }
    } finally {
      stop.closed();
    }
    return AiBets.ANSWERED;
  }

  private static void serve(Settings settings, Operations operations, Stop stop)
      throws InterruptedException {
    Optional<SlackOptions> slack =
        settings.http().port().isPresent() && !settings.slack().hasTokens()
            ? Optional.empty()
            : Optional.of(slack(settings));
    try (Library library =
            Reloading.upToDate(
                Library.open(settings, persistence(settings), LOG::warn),
                LOG::warn,
                operations::timed);
        @Nullable WebSurface web = webSurface(settings.http(), library)) {
      operations.index(() -> library.passages().passages());
      announce(web);
      if (slack.isPresent()) {
        serve(slack.get(), settings, operations, library, stop);
      } else {
        LOG.info("No Slack tokens: serving the HTTP API only");
        stop.await(library);
      }
    }
  }

  private static void serve(
      SlackOptions slack, Settings settings, Operations operations, Library library, Stop stop)
      throws InterruptedException {
    Transport transport =
        transport(slack, settings.slack(), operations.telemetry(), library.storage().replicas());
    try (Retention retention =
            new Retention(library.storage(), settings.retention(), Clock.systemUTC());
        SlackBot bot = bot(slack, transport, library, operations)) {
      retention.start();
      operations.bot(bot::status);
      if (stop.start(bot, library)) {
        try (Watching watching = Watching.of(settings, bot.reloader())) {
          watching.start();
          bot.awaitStop();
        }
      }
    }
  }

  static SlackBot bot(
      SlackOptions slack, Transport transport, Library library, Operations operations) {
    Reloader reloader =
        new ExampleFindingReloader(
            operations.timed(library.reloader()), library::examples, LOG::warn);
    return new SlackBot(
        slack, transport, library.answerer(), reloader, library, operations.telemetry());
  }

  private static Transport transport(
      SlackOptions options, Settings.Slack slack, Telemetry telemetry, Replicas replicas) {
    if (slack.requests().isEmpty()) {
      return new SocketMode(
          options,
          sockets(slack),
          telemetry,
          wanted -> replicas.connections(wanted, Sockets.MAX_CONNECTIONS));
    }
    Settings.Requests requests = slack.requests().get();
    return new HttpMode(
        new InetSocketAddress(requests.host(), requests.port()),
        requests.signingSecret().reveal(),
        telemetry,
        Clock.systemUTC());
  }

  static Persistence persistence(Settings settings) {
    return settings.retention().isZero() ? Persistence.NO_QUESTIONS : Persistence.EVERYTHING;
  }

  static @Nullable WebSurface webSurface(Settings.Http http, Library library) {
    if (http.port().isEmpty()) {
      return null;
    }
    return new WebSurface(
        new InetSocketAddress(http.host(), http.port().getAsInt()),
        http.token().reveal(),
        LibraryInquiries.ofEverybody(library));
  }

  static void announce(@Nullable WebSurface web) {
    if (web != null) {
      LOG.info("The HTTP API listens on port {}", web.port());
    }
  }

  private static SlackOptions slack(Settings settings) {
    Settings.Slack slack = settings.slack();
    return slack(
        settings,
        slack.botToken().reveal(),
        slack.requests().isPresent() ? null : slack.appToken().reveal());
  }

  static SlackOptions slack(Settings settings, String botToken, @Nullable String appToken) {
    Settings.Slack slack = settings.slack();
    return new SlackOptions(
        botToken,
        appToken,
        slack.apiUrl().toString(),
        settings.admins(),
        slack.workers(),
        slack.queue(),
        followUps(slack),
        slack.adminChannel().orElse(null),
        access(slack.access()),
        rules(slack),
        slack.name(),
        news(settings, slack.adminChannel().orElse(null)));
  }

  static News.Options news(Settings settings, @Nullable String adminChannel) {
    Settings.News news = settings.slack().news();
    return new News.Options(
        news.gapMessages(),
        news.watches(),
        news.digest() ? adminChannel : null,
        settings.oldAfter());
  }

  /** Whether the host is Slack's own, including Slack for governments. */
  private static boolean isSlackItself(URI apiUrl) {
    String host = String.valueOf(apiUrl.getHost()).toLowerCase(Locale.ROOT);
    return Stream.of("slack.com", "slack-gov.com")
        .anyMatch(own -> host.equals(own) || host.endsWith("." + own));
  }

  static FollowUps.Channels followUps(Settings.Slack slack) {
    return slack.followUps().equals(Settings.Slack.EVERYWHERE)
        ? FollowUps.Channels.ALL
        : new FollowUps.Channels(false, slack.followUps());
  }

  static ChannelPolicy.Rules rules(Settings.Slack slack) {
    return new ChannelPolicy.Rules(
        slack.documentSets(),
        slack.channelModes().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    each -> ChannelPolicy.Mode.valueOf(each.getValue().name()))));
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
