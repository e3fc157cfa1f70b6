package aibets.slack;

import aibets.answer.Answerer;
import aibets.desk.Archive;
import aibets.desk.ChannelPolicy;
import aibets.desk.Desk;
import aibets.desk.FollowUps;
import aibets.desk.Gaps;
import aibets.desk.News;
import aibets.desk.Reach;
import aibets.desk.Reception;
import aibets.desk.Reloads;
import aibets.desk.Resumption;
import aibets.indexing.Reloader;
import aibets.storage.Replicas;
import aibets.telemetry.Incidents;
import aibets.telemetry.Status;
import aibets.telemetry.Telemetry;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Puts together what a bot consists of: first what answers, then what handles Slack's payloads. */
final class Wiring {

  private final Clock clock = Clock.systemUTC();
  private final Incidents incidents = new Incidents();
  private final SlackOptions options;
  private final Archive archive;
  private final Slack slack;
  private final MethodsClient client;
  private final Retries retries;
  private final ChannelPolicy policy;
  private final Reach reach;
  private final Desk desk;
  private final Replies replies;
  private final Gaps gaps;
  private final News news;
  private final Reloader reloader;
  private final Reception reception;

  /** What handles Slack's payloads, and what completes the requests of an earlier process. */
  record Handlers(App app, Resumption resumption) {}

  Wiring(
      SlackOptions options,
      Answerer answerer,
      Reloader reloader,
      Archive archive,
      Telemetry telemetry) {
    this.options = options;
    this.archive = archive;
    this.slack = BoltApps.slack(options.apiUrl());
    this.client = slack.methods(options.botToken());
    this.retries = new Retries(telemetry);
    this.policy = new ChannelPolicy(options.rules(), archive.storage().channels());
    archive.storage().replicas().follow(Replicas.Change.SETTINGS, policy::refresh);
    this.reach = new Reach(policy, new UserGroups(client, retries)::include, answerer, archive);
    this.desk = desk(telemetry);
    this.replies = replies();
    this.gaps =
        new Gaps(archive.storage()::journal, archive.storage()::watches, archive::meaning, clock);
    this.news =
        new News(options.news(), desk, reach, archive, gaps, replies.sender()::sendNews, clock);
    this.reloader = news.after(reloader);
    this.reception = new Reception(desk, incidents);
  }

  private Desk desk(Telemetry telemetry) {
    Desk.Options limits =
        new Desk.Options(
            options.access(), options.workers(), options.queue(), options.news().watches());
    return new Desk(limits, new People(client, retries), reach, archive, incidents, telemetry);
  }

  private Replies replies() {
    Renderer renderer = new Renderer(new Labels(options.name()));
    Rendering rendering =
        new Rendering(
            renderer, desk.given(), reach, new Pictures(client)::of, possible(), incidents);
    return new Replies(
        renderer,
        rendering,
        new Sender(slack, client, retries, incidents, rendering),
        new SmallCalls(client),
        new Lookups(client, retries),
        new Modals(client, retries, incidents),
        incidents);
  }

  private Set<String> possible() {
    Set<String> possible = new HashSet<>();
    if (options.adminChannel() != null) {
      possible.add(Choice.TELL);
    }
    if (options.news().watches() > 0) {
      possible.add(Choice.WATCH);
    }
    return possible;
  }

  Slack slack() {
    return slack;
  }

  Desk desk() {
    return desk;
  }

  News news() {
    return news;
  }

  /** Returns a reloader that also notifies users of changes. */
  Reloader reloader() {
    return reloader;
  }

  /**
   * Creates what handles Slack's payloads.
   *
   * @param status returns the status of the bot
   */
  Handlers handlers(Supplier<Status> status) {
    FollowUps followUps = new FollowUps(options.followUps(), archive);
    Conversations conversations =
        new Conversations(desk, reach, followUps, policy, archive, replies, clock);
    FormQuestions forms = new FormQuestions(desk, replies);
    Reloads reloads = new Reloads(reloader, reach, archive, incidents);
    AdminDesk admins = adminDesk(reloads);
    StatusReport report = new StatusReport(status, archive);
    WatchList watches = new WatchList(reception, desk, replies.sender());
    Commands commands = commands(report, watches, admins);
    AdminHome adminHome = new AdminHome(admins, archive, reloads, report, clock);
    Mentions mentions = new Mentions(reception, conversations, followUps, policy, desk);
    Home home = new Home(reception, desk, forms, reach, archive, replies, adminHome);
    List<Consumer<App>> controls =
        List.of(
            answerActions(watches)::handle,
            watches::handle,
            shortcuts(forms)::handle,
            home::handle,
            admins::handle);
    return new Handlers(
        BoltApps.app(slack, commands, mentions, controls, replies),
        new Resumption(
            archive.storage(), reception, desk, new Resumed(conversations, commands, forms)));
  }

  private AdminDesk adminDesk(Reloads reloads) {
    return new AdminDesk(
        reception,
        desk,
        reach,
        new Admins(options.admins(), client, retries),
        archive,
        reloads,
        gaps,
        new TextFiles(client),
        replies,
        clock);
  }

  private Commands commands(StatusReport report, WatchList watches, AdminDesk admins) {
    return new Commands(
        reception,
        desk,
        new Desks(
            reach,
            replies.renderer(),
            report,
            watches,
            admins,
            new ChannelDesk(admins, policy, archive)),
        replies);
  }

  private AnswerActions answerActions(WatchList watches) {
    return new AnswerActions(
        reception,
        desk,
        reach,
        replies,
        new GapReport(desk.given(), replies, options.adminChannel()),
        watches);
  }

  private Shortcuts shortcuts(FormQuestions forms) {
    return new Shortcuts(reception, desk, forms, archive.storage().forms(), replies, clock);
  }
}
