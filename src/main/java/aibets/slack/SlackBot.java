package aibets.slack;

import aibets.answer.Answerer;
import aibets.indexing.Reloader;
import aibets.overview.Examples;
import aibets.store.RequestStore;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions in one Slack workspace over Socket Mode: {@code /ai-bets} for its user alone,
 * mentions in their thread. Starts once, closes once; thread-safe.
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
  private final Telemetry telemetry;
  private final Resumption resumption;
  private volatile @Nullable SocketConnections connections;

  /**
   * Wires everything; nothing is sent before {@link #start()}.
   *
   * @param archive outlives the bot: what is in it is known after a restart
   */
  public SlackBot(SlackOptions options, Answerer answerer, Reloader reloader, Archive archive) {
    this(options, answerer, reloader, archive, Telemetry.NONE);
  }

  /** The same, telling what it does. */
  public SlackBot(
      SlackOptions options,
      Answerer answerer,
      Reloader reloader,
      Archive archive,
      Telemetry telemetry) {
    this.options = options;
    this.telemetry = telemetry;
    this.slack = BoltApps.slack(options.apiUrl());
    Renderer renderer = new Renderer(new Examples(archive::documents, answerer)::questions);
    RateLimits limits = new RateLimits(telemetry);
    MethodsClient client = slack.methods(options.botToken());
    GivenAnswers given =
        new GivenAnswers(archive, Clock.systemUTC(), options.adminChannel() != null);
    Intake intake = new Intake(archive.requests(), Clock.systemUTC());
    Replies replies =
        new Replies(
            renderer,
            new Replier(slack, client, limits, incidents),
            new SmallCalls(client),
            new Lookups(client, limits),
            new Modals(client, limits, incidents),
            incidents,
            telemetry);
    Questions questions =
        new Questions(
            answerer,
            new Overviews(answerer, archive.bets(), archive::documents, new Pictures(client)::of),
            given,
            replies);
    Reloads reloads = new Reloads(reloader, renderer, incidents);
    Door door = new Door(options.access(), new People(client, limits), renderer, System::nanoTime);
    this.desk = new Desk(options.workers(), options.queue(), door, renderer, telemetry);
    Reception reception = new Reception(desk, door, renderer, incidents);
    Conversations conversations =
        new Conversations(desk, questions, archive, intake, replies, Clock.systemUTC());
    FollowUps followUps = new FollowUps(options.followUps(), conversations, archive);
    FormQuestions forms = new FormQuestions(desk, questions, intake, replies);
    AdminDesk adminDesk =
        new AdminDesk(
            reception,
            desk,
            new Admins(options.admins(), client, limits),
            archive,
            reloads,
            new TextFiles(client),
            replies,
            Clock.systemUTC());
    Condition condition = new Condition(() -> vitals(), archive);
    Commands commands =
        new Commands(reception, desk, questions, adminDesk, archive, condition, intake, replies);
    this.resumption =
        new Resumption(
            archive.requests(),
            reception,
            desk,
            conversations,
            followUps,
            commands,
            forms,
            renderer);
    AdminHome admins = new AdminHome(adminDesk, archive, reloads, condition, Clock.systemUTC());
    this.app =
        BoltApps.app(
            slack,
            commands,
            new Mentions(reception, conversations, followUps, intake),
            List.of(
                new Clicks(
                        reception,
                        desk,
                        answerer,
                        questions,
                        archive,
                        given,
                        replies,
                        new Telling(given, replies, options.adminChannel()))
                    ::handle,
                new Shortcuts(reception, desk, forms, archive.forms(), replies, Clock.systemUTC())
                    ::handle,
                new Home(reception, desk, forms, archive, replies, admins)::handle,
                adminDesk::handle),
            replies);
  }

  /** The configured Bolt app, so that tests can hand it payloads. */
  App app() {
    return app;
  }

  /**
   * Checks the tokens and connects; returns once Slack can reach the bot.
   *
   * @throws SlackException naming the token that Slack refuses and what to do, or that Slack cannot
   *     be reached
   * @throws IllegalStateException if started or closed before
   */
  public void start() {
    if (!started.compareAndSet(false, true) || closed.get()) {
      throw new IllegalStateException("A SlackBot starts once; build a new one");
    }
    String url = new TokenCheck(slack, options).webSocketUrl();
    List<RequestStore.Request> left = resumption.left();
    connections =
        SocketConnections.open(
            slack,
            new SocketUrls(slack, options.appToken(), url),
            options.sockets(),
            new Envelopes(app, incidents, telemetry),
            telemetry);
    if (closed.get()) {
      disconnect();
      throw new IllegalStateException("The SlackBot was closed while it started");
    }
    resumption.resume(left);
    log.info("Connected to Slack; waiting for questions");
  }

  /** How it is now; does not block. One that is being closed counts as not connected. */
  public Vitals vitals() {
    Optional<SocketConnections> open = Optional.ofNullable(connections).filter(it -> !closed.get());
    return new Vitals(
        options.sockets().count(),
        open.map(SocketConnections::alive).orElse(0),
        open.flatMap(SocketConnections::sinceMessage),
        open.flatMap(SocketConnections::quiet),
        open.map(SocketConnections::sinceWatched),
        desk.underway(),
        options.workers() + options.queue());
  }

  /** Blocks until {@link #close()} has finished. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  /**
   * Takes no more questions, finishes those in work within five seconds, tells the other people,
   * disconnects and ends all threads. Takes at most about ten seconds.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      // The socket between the two: until then whoever asks is told, and nobody is afterwards.
      desk.finish();
      disconnect();
      desk.end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      disconnect();
      desk.abandon();
      release();
      stopped.countDown();
    }
  }

  private void disconnect() {
    SocketConnections open = connections;
    connections = null;
    if (open != null) {
      open.close();
    }
  }

  private void release() {
    app.stop();
    app.executorService().shutdownNow();
    try {
      slack.close();
    } catch (Exception e) {
      log.warn("Closing the Slack client failed: {}", e.toString());
    }
  }
}
