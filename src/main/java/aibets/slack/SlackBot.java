package aibets.slack;

import aibets.answer.Answerer;
import aibets.desk.Archive;
import aibets.desk.Desk;
import aibets.desk.News;
import aibets.desk.Resumption;
import aibets.indexing.Reloader;
import aibets.telemetry.Status;
import aibets.telemetry.Telemetry;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
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
    Wiring wiring = new Wiring(options, answerer, reloader, archive, telemetry);
    this.slack = wiring.slack();
    this.desk = wiring.desk();
    this.news = wiring.news();
    this.reloader = wiring.reloader();
    Wiring.Handlers handlers = wiring.handlers(() -> status());
    this.app = handlers.app();
    this.resumption = handlers.resumption();
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
