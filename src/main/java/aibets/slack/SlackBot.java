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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions in a Slack workspace: its command visibly to its user only, mentions in their
 * thread. Starts once and closes once; thread-safe.
 */
public final class SlackBot implements AutoCloseable {

  private final Logger log = LoggerFactory.getLogger(SlackBot.class);
  private final Incidents incidents = new Incidents();
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final SlackOptions options;
  private final Slack slack;
  private final Desk desk;
  private final App app;
  private final Resumption resumption;
  private final Transport transport;
  private final News news;
  private final Reloader reloader;

  /**
   * Creates a bot that sends nothing before {@link #start()}.
   *
   * @param transport opened and closed by the bot
   * @param archive outlives the bot, and makes restarts seamless
   */
  public SlackBot(
      SlackOptions options,
      Transport transport,
      Answerer answerer,
      Reloader reloader,
      Archive archive) {
    this(options, transport, answerer, reloader, archive, Telemetry.NONE);
  }

  /** Creates a bot that reports telemetry. */
  public SlackBot(
      SlackOptions options,
      Transport transport,
      Answerer answerer,
      Reloader reloader,
      Archive archive,
      Telemetry telemetry) {
    this.options = options;
    this.transport = transport;
    this.slack = BoltApps.slack(options.apiUrl());
    Retries retries = new Retries(telemetry);
    MethodsClient client = slack.methods(options.botToken());
    ChannelPolicy policy = new ChannelPolicy(options.rules(), archive.storage().channels());
    archive.storage().replicas().follow(Replicas.Change.SETTINGS, policy::refresh);
    Reach reach = new Reach(policy, new UserGroups(client, retries)::include, answerer, archive);
    this.desk =
        new Desk(
            new Desk.Options(
                options.access(), options.workers(), options.queue(), options.news().watches()),
            new People(client, retries),
            reach,
            archive,
            incidents,
            telemetry);
    Replies replies = replies(client, retries, reach);
    Gaps gaps =
        new Gaps(
            archive.storage()::journal,
            archive.storage()::watches,
            archive::meaning,
            Clock.systemUTC());
    this.news =
        new News(
            options.news(),
            desk,
            reach,
            archive,
            gaps,
            replies.sender()::sendNews,
            Clock.systemUTC());
    this.reloader = news.after(reloader);
    Reloads reloads = new Reloads(this.reloader, reach, archive, incidents);
    Reception reception = new Reception(desk, incidents);
    FollowUps followUps = new FollowUps(options.followUps(), archive);
    Conversations conversations =
        new Conversations(desk, reach, followUps, policy, archive, replies, Clock.systemUTC());
    FormQuestions forms = new FormQuestions(desk, replies);
    AdminDesk adminDesk =
        new AdminDesk(
            reception,
            desk,
            reach,
            new Admins(options.admins(), client, retries),
            archive,
            reloads,
            gaps,
            new TextFiles(client),
            replies,
            Clock.systemUTC());
    StatusReport report = new StatusReport(() -> status(), archive);
    WatchList watches = new WatchList(reception, desk, replies.sender());
    Commands commands =
        new Commands(
            reception,
            desk,
            new Desks(
                reach,
                replies.renderer(),
                report,
                watches,
                adminDesk,
                new ChannelDesk(adminDesk, policy, archive)),
            replies);
    this.resumption =
        new Resumption(
            archive.storage(), reception, desk, new Resumed(conversations, commands, forms));
    AdminHome admins = new AdminHome(adminDesk, archive, reloads, report, Clock.systemUTC());
    this.app =
        BoltApps.app(
            slack,
            commands,
            new Mentions(reception, conversations, followUps, policy, desk),
            List.of(
                new AnswerActions(
                        reception,
                        desk,
                        reach,
                        replies,
                        new GapReport(desk.given(), replies, options.adminChannel()),
                        watches)
                    ::handle,
                watches::handle,
                new Shortcuts(
                        reception,
                        desk,
                        forms,
                        archive.storage().forms(),
                        replies,
                        Clock.systemUTC())
                    ::handle,
                new Home(reception, desk, forms, reach, archive, replies, admins)::handle,
                adminDesk::handle),
            replies);
  }

  private Replies replies(MethodsClient client, Retries retries, Reach reach) {
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

  /** Returns a reloader that also notifies users of changes. */
  public Reloader reloader() {
    return reloader;
  }

  /** Returns the configured Bolt app, for tests. */
  App app() {
    return app;
  }

  /**
   * Checks the tokens and connects; returns once Slack can reach the bot.
   *
   * @throws SlackException if Slack rejects a token or cannot be reached; the message says which
   *     token and what to do
   * @throws IllegalStateException if started or closed before
   */
  public void start() {
    if (!started.compareAndSet(false, true) || closed.get()) {
      throw new IllegalStateException("A SlackBot can only be started once; create a new one");
    }
    TokenCheck check = new TokenCheck(options.apiUrl());
    check.checkBot(slack, options.botToken());
    transport.check(slack, check);
    check.end();
    resumption.begin();
    transport.open(app);
    if (closed.get()) {
      transport.close();
      throw new IllegalStateException("The SlackBot was closed while starting");
    }
    resumption.start();
    news.start();
    log.info("Connected to Slack; waiting for questions");
  }

  /**
   * Returns the current status without blocking. A bot that is being closed counts as disconnected.
   */
  public Status status() {
    Status.Connections connections = transport.connections();
    return new Status(
        closed.get() ? Status.Connections.closed(connections.wanted()) : connections,
        desk.underway(),
        options.workers() + options.queue());
  }

  /** Blocks until {@link #close()} has finished. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  /**
   * Accepts no more questions, completes those in progress within five seconds, notifies the other
   * askers, disconnects and stops all threads. Takes at most about ten seconds.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      resumption.stop();
      news.close();
      // The socket is closed in between: until then, new questions are refused; afterwards none
      // arrive.
      desk.finish();
      transport.close();
      desk.end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      transport.close();
      desk.abandon();
      resumption.close();
      release();
      stopped.countDown();
    }
  }

  private void release() {
    app.stop();
    app.executorService().shutdownNow();
    try {
      slack.close();
    } catch (Exception e) {
      log.warn("Cannot close the Slack client: {}", e.toString());
    }
  }
}
