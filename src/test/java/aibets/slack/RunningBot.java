package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;

import aibets.answer.Answerer;
import aibets.corpus.Remarks;
import aibets.desk.Access;
import aibets.desk.Archive;
import aibets.desk.ChannelPolicy;
import aibets.desk.FollowUps;
import aibets.desk.News;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import aibets.socketmode.SocketMode;
import aibets.socketmode.Sockets;
import aibets.storage.RequestStore;
import aibets.storage.RequestStore.Request;
import aibets.telemetry.Telemetry;
import java.time.Duration;
import java.util.List;

/** The whole bot, connected to a local workspace, and the people who ask it there. */
final class RunningBot implements AutoCloseable {

  static final Reloader NOTHING_NEW =
      progress ->
          new ReloadReport(
              List.of(),
              List.of(),
              List.of(),
              3,
              List.of(),
              Remarks.NONE,
              40,
              false,
              Duration.ZERO);

  final SlackBot bot;
  private final SandboxExtension slack;

  RunningBot(SandboxExtension slack, Answerer answerer) {
    this(slack, answerer, NOTHING_NEW, 2, 4);
  }

  /** Starts a bot that stores its answers in an archive. */
  RunningBot(SandboxExtension slack, Answerer answerer, Archive archive) {
    this.slack = slack;
    this.bot = stopped(slack, answerer, NOTHING_NEW, archive, 2, 4);
    bot.start();
  }

  /** Starts a bot that admits only some users. */
  RunningBot(SandboxExtension slack, Answerer answerer, Archive archive, Access access) {
    this.slack = slack;
    SlackOptions options = options(slack, 2, 4, access);
    this.bot = bot(options, Sockets.ONE, answerer, NOTHING_NEW, archive, Telemetry.NONE);
    bot.start();
  }

  /** Starts a bot with rules for channels and another name. */
  RunningBot(
      SandboxExtension slack,
      Answerer answerer,
      Archive archive,
      ChannelPolicy.Rules rules,
      String name) {
    this.slack = slack;
    SlackOptions options = options(slack, 1, 1, Access.OPEN, rules, name, News.Options.USUAL);
    this.bot = bot(options, Sockets.ONE, answerer, NOTHING_NEW, archive, Telemetry.NONE);
    bot.start();
  }

  RunningBot(SandboxExtension slack, Answerer answerer, Reloader reloader, Archive archive) {
    this.slack = slack;
    this.bot = stopped(slack, answerer, reloader, archive, 2, 4);
    bot.start();
  }

  RunningBot(SandboxExtension slack, Answerer answerer, Reloader reloader) {
    this(slack, answerer, reloader, 2, 4);
  }

  RunningBot(SandboxExtension slack, Answerer answerer, Reloader reloader, int workers, int queue) {
    this.slack = slack;
    this.bot = stopped(slack, answerer, reloader, workers, queue);
    bot.start();
  }

  static SlackBot stopped(
      SandboxExtension slack, Answerer answerer, Reloader reloader, int workers, int queue) {
    return stopped(slack, answerer, reloader, MemoryArchive.empty(), workers, queue);
  }

  private static SlackBot stopped(
      SandboxExtension slack,
      Answerer answerer,
      Reloader reloader,
      Archive archive,
      int workers,
      int queue) {
    SlackOptions options = options(slack, workers, queue, Access.OPEN);
    return bot(options, Sockets.ONE, answerer, reloader, archive, Telemetry.NONE);
  }

  static SlackBot bot(
      SlackOptions options,
      Sockets sockets,
      Answerer answerer,
      Reloader reloader,
      Archive archive,
      Telemetry telemetry) {
    SocketMode transport = new SocketMode(options, sockets, telemetry);
    return new SlackBot(options, transport, answerer, reloader, archive, telemetry);
  }

  static SlackBot bot(SlackOptions options, Answerer answerer, Reloader reloader, Archive archive) {
    return bot(options, Sockets.ONE, answerer, reloader, archive, Telemetry.NONE);
  }

  static SlackOptions options(SandboxExtension slack, int workers, int queue, Access access) {
    return options(
        slack,
        workers,
        queue,
        access,
        ChannelPolicy.Rules.NONE,
        SlackOptions.USUAL_NAME,
        News.Options.USUAL);
  }

  static SlackOptions options(
      SandboxExtension slack,
      int workers,
      int queue,
      Access access,
      ChannelPolicy.Rules rules,
      String name,
      News.Options news) {
    return new SlackOptions(
        slack.sandbox().botToken(),
        slack.sandbox().appToken(),
        slack.sandbox().apiUrl(),
        slack.sandbox().admins(),
        workers,
        queue,
        FollowUps.Channels.ALL,
        GENERAL,
        access,
        rules,
        name,
        news);
  }

  /** Returns the request to answer a mention, as the bot stores it. */
  static Request request(Member asker, String ts) {
    return new Request(
        IncomingMessage.key(GENERAL, ts),
        RequestStore.Kind.MESSAGE,
        asker.id(),
        GENERAL,
        "",
        ts,
        "who bets?",
        true,
        "",
        0,
        false);
  }

  void command(String text) {
    command(slack.asker(), text);
  }

  void command(Member member, String text) {
    member.command(GENERAL, "/ai-bets " + text);
  }

  /** Returns the mention's ts. */
  String mention(String text) {
    return slack.asker().say(GENERAL, "@ai-bets " + text);
  }

  void awaitAcks(int count) {
    slack.awaitThat(() -> slack.ackTimes().size() == count);
  }

  void awaitSaid(int count) {
    slack.awaitThat(() -> slack.said(slack.asker()).size() == count);
  }

  /** Waits for the first private message to a user. */
  Seen awaitWhisper(Member to) {
    return slack.await(to, Seen::isEphemeral);
  }

  @Override
  public void close() {
    bot.close();
  }
}
