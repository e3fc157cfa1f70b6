package aibets.workspaces;

import aibets.httpmode.WorkspaceRequests;
import aibets.slack.OAuthExchange;
import aibets.slack.Transport;
import aibets.storage.InstallationStore.Installation;
import aibets.storage.Replicas;
import aibets.storage.Storage;
import aibets.telemetry.Status;
import aibets.telemetry.Telemetry;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves each workspace in which the app is installed by a bot of its own, which is started when
 * the app is installed and stopped when it is uninstalled, whichever process is told of it.
 * Thread-safe.
 */
public final class Workspaces implements AutoCloseable {

  /** Bots that failed to start are tried again after this time. */
  private static final Duration RETRY = Duration.ofMinutes(5);

  private static final Duration CLOSING = Duration.ofSeconds(9);

  private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);

  /**
   * The app. Its text shows no secret.
   *
   * @param address to listen on
   * @param apiUrl the base URL of Slack's Web API
   * @param tokenKeys keys of 32 bytes in Base64, separated by commas
   * @param url where browsers reach the bot; empty for what a trusted proxy says
   * @param trustsProxy whether the headers of a proxy are believed
   * @param allowed ids of the only workspaces and organizations that may install the app; empty for
   *     all
   */
  public record App(
      InetSocketAddress address,
      String signingSecret,
      String apiUrl,
      String clientId,
      String clientSecret,
      String tokenKeys,
      Optional<String> url,
      boolean trustsProxy,
      Set<String> allowed) {

    /** Copies the set. */
    public App {
      allowed = Set.copyOf(allowed);
    }

    @Override
    public String toString() {
      return "App[" + clientId + " at " + address + "]";
    }
  }

  /** Starts the bot of a workspace. */
  @FunctionalInterface
  public interface Starter {

    /**
     * Returns a running bot.
     *
     * @param id of the workspace or organization
     * @throws RuntimeException if it cannot be started; the message says what to do and contains no
     *     token
     */
    Bot start(String id, String botToken, Transport transport);
  }

  /** A running bot with everything that it answers from. */
  public interface Bot extends AutoCloseable {

    /** Returns its status without blocking. */
    Status status();

    /** Returns the number of passages that it answers from. */
    int passages();

    /** Completes the questions in progress within five seconds, and closes its storage. */
    @Override
    void close();
  }

  private final Map<String, Workspace> workspaces = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool(Workspaces::thread);
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Workspaces::thread);
  private final Replicas replicas;
  private final Installations installations;
  private final OAuthExchange slack;
  private final WorkspaceRequests requests;
  private final Starter starter;

  /**
   * Prepares to serve an app.
   *
   * @param common the storage of installations
   * @throws WorkspaceException if the keys are malformed
   */
  public Workspaces(App app, Storage common, Starter starter, Telemetry telemetry) {
    Clock clock = Clock.systemUTC();
    PublicAddress address = new PublicAddress(app.url(), app.trustsProxy());
    this.replicas = common.replicas();
    this.starter = starter;
    this.installations =
        new Installations(common.installations(), new TokenCipher(app.tokenKeys()), clock);
    this.slack = new OAuthExchange(app.apiUrl(), app.clientId(), app.clientSecret());
    this.requests =
        new WorkspaceRequests(
            app.address(),
            app.signingSecret(),
            telemetry,
            hints(address),
            this::end,
            new InstallPages(
                new BegunInstallations(common.installations(), clock),
                slack,
                address,
                app.allowed(),
                this::install));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "workspaces");
    thread.setDaemon(true);
    return thread;
  }

  private static WorkspaceRequests.Hints hints(PublicAddress address) {
    return new WorkspaceRequests.Hints(
        "I'm not installed in this workspace"
            + address.start().map(url -> ". You can install me at " + url).orElse("")
            + ".",
        "I'm still starting in this workspace. Please try again in a minute.");
  }

  /**
   * Checks the tokens, starts listening, and starts the bots.
   *
   * @throws WorkspaceException if a token cannot be decrypted
   * @throws aibets.slack.SlackException if it cannot listen
   */
  public void start() {
    installations.renew();
    installations.all().forEach(each -> requests.expect(each.id()));
    requests.open();
    replicas.follow(Replicas.Change.INSTALLATIONS, this::follow);
    follow();
    Future<?> unused =
        timer.scheduleWithFixedDelay(
            this::retry, RETRY.toSeconds(), RETRY.toSeconds(), TimeUnit.SECONDS);
    LOG.info("Listening for workspaces on port {}", requests.port());
  }

  /** Returns the port; 0 if not listening. */
  public int port() {
    return requests.port();
  }

  private void install(OAuthExchange.Grant grant) {
    installations.save(grant);
    changed();
  }

  private void end(String id, Instant at) {
    installations.end(id, at);
    changed();
  }

  private void changed() {
    replicas.announce(Replicas.Change.INSTALLATIONS);
    follow();
  }

  private void retry() {
    try {
      follow();
    } catch (RuntimeException e) {
      LOG.warn("The installations could not be read: {}", e.toString());
    }
  }

  /** Starts and stops bots so that they are those of the installations. */
  private void follow() {
    Map<String, Installation> installed =
        installations.all().stream().collect(Collectors.toMap(Installation::id, each -> each));
    installed
        .keySet()
        .forEach(
            id ->
                workspaces.computeIfAbsent(
                    id, unused -> new Workspace(id, threads, requests, this::started)));
    workspaces.forEach((id, each) -> each.want(Optional.ofNullable(installed.get(id))));
  }

  private Bot started(Installation installation) {
    String id = installation.id();
    return starter.start(id, installations.token(installation), requests.transport(id));
  }

  /** Returns the status of all bots together; no questions at all if there is no workspace. */
  public Status status() {
    List<Status> all = bots().stream().map(Bot::status).toList();
    return new Status(
        closed.getCount() == 0 ? Status.Connections.closed(1) : requests.connections(),
        all.stream().mapToInt(Status::underway).sum(),
        all.stream().mapToInt(Status::most).sum());
  }

  /** Returns the number of passages of all bots together. */
  public int passages() {
    return bots().stream().mapToInt(Bot::passages).sum();
  }

  private List<Bot> bots() {
    return workspaces.values().stream().flatMap(each -> each.running().stream()).toList();
  }

  /** Blocks until {@link #close()} has finished. */
  public void awaitStop() throws InterruptedException {
    closed.await();
  }

  /** Stops all bots at the same time, as each of them does, then stops listening. */
  @Override
  public void close() {
    timer.shutdownNow();
    workspaces.values().forEach(Workspace::close);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(CLOSING.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("A bot did not stop within {} seconds", CLOSING.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      requests.close();
      slack.close();
      closed.countDown();
    }
  }
}
