package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A local Slack workspace with one app installed: Web API, Socket Mode and a page. Listens on
 * loopback only and keeps everything in memory. Thread-safe.
 */
public final class Sandbox implements AutoCloseable {

  private final Faults faults = new Faults();
  private final Feed feed = new Feed();
  private final Troubles troubles = new Troubles(faults, feed);
  private final ViewStacks views;
  private final SandboxClock clock;
  private final Timers timers;
  private final Traffic traffic;
  private final Workspace workspace;
  private final Deliveries deliveries;
  private final ApiRateLimits limits;
  private final EventDispatcher events;
  private final WebApi api;
  private final ApiServer server;
  private final Member.Gestures gestures;
  private final Front front;
  private final Uploads uploads;

  /**
   * Installs an app and opens the workspace.
   *
   * @param manifest of the app
   * @param suggestions questions that the page offers; may be empty
   * @param port of the page and the Web API; 0 for any free one
   */
  public Sandbox(Manifest manifest, List<String> suggestions, int port) {
    this(Identity.TEAM, manifest, suggestions, port);
  }

  /**
   * Opens one of several workspaces.
   *
   * @param team its id
   */
  Sandbox(String team, Manifest manifest, List<String> suggestions, int port) {
    views = new ViewStacks(team, feed);
    clock = new SandboxClock(Clock.systemUTC());
    timers = new Timers(clock);
    traffic = new Traffic(clock, feed);
    workspace = new Workspace(team, manifest, clock, feed);
    deliveries = new Deliveries(traffic, timers, clock, faults);
    limits = new ApiRateLimits(clock);
    front = new Front(port);
    uploads = new Uploads(workspace, new Places(workspace), front::origin);
    Triggers triggers = new Triggers(clock);
    ResponseUrls urls = new ResponseUrls(workspace, clock);
    events = new EventDispatcher(manifest, workspace, deliveries, clock);
    workspace.listen(events);
    api = new WebApi(manifest, limits, faults, methods(manifest, triggers));
    gestures = gestures(manifest, triggers, urls);
    server = new ApiServer(api, urls, faults, traffic);
    serve(manifest, suggestions);
  }

  private List<Method> methods(Manifest manifest, Triggers triggers) {
    Places places = new Places(workspace);
    List<Method> methods = new ArrayList<>();
    methods.addAll(new ChatMethods(workspace, places, limits).all());
    methods.addAll(new StreamMethods(workspace, places).all());
    methods.addAll(uploads.all());
    methods.addAll(new ViewMethods(manifest, views, triggers, places).all());
    methods.addAll(new ConversationMethods(workspace, places).all());
    methods.addAll(new DirectoryMethods(workspace, places).all());
    methods.addAll(new AssistantMethods(manifest, workspace, places, timers, feed).all());
    methods.add(
        Method.ofApp(
            "apps.connections.open",
            Rule.TIER_2,
            arguments -> Json.object().put("url", deliveries.sockets().url())));
    return methods;
  }

  private Member.Gestures gestures(Manifest manifest, Triggers triggers, ResponseUrls urls) {
    SlackbotNotices notices = new SlackbotNotices(workspace, feed);
    Interactions interactions =
        new Interactions(workspace, triggers, urls, deliveries, front::origin);
    return new Member.Gestures(
        manifest,
        new SlashCommands(manifest, workspace, interactions, urls, events, notices),
        new Submissions(views, interactions, notices),
        interactions,
        events,
        notices);
  }

  private void serve(Manifest manifest, List<String> suggestions) {
    PageEvents page =
        new PageEvents(manifest, suggestions, workspace, views, traffic, troubles, feed);
    PageDesk desk =
        new PageDesk(
            this::member,
            Map.of("reset", this::reset, "drop", this::drop, "refresh", this::refresh),
            troubles);
    front.add(ApiServer.PATH, server::method);
    front.add(ResponseUrls.PATH, server::responseUrl);
    front.add(Uploads.UPLOAD, uploads::upload);
    front.add(Uploads.SHOWN, uploads::show);
    front.add("/", new PageFiles()::serve);
    front.add("/page/events", page::serve);
    front.add("/page/do", desk::serve);
    deliveries.sockets().open();
    front.start();
  }

  /** Returns the URL of the page. */
  public String url() {
    return front.origin() + "/";
  }

  /** Returns the URL of the Web API, which replaces {@code https://slack.com/api/}. */
  public String apiUrl() {
    return front.origin() + ApiServer.PATH;
  }

  /** Returns the bot token of the app, valid in this sandbox only. */
  public String botToken() {
    return api.botToken();
  }

  /** Returns the app-level token, valid in this sandbox only. */
  public String appToken() {
    return api.appToken();
  }

  /** Returns the user ids of the workspace's admins. */
  public Set<String> admins() {
    return Set.copyOf(workspace.people().stream().filter(Person::admin).map(Person::id).toList());
  }

  /**
   * Returns a user to act as.
   *
   * @throws IllegalArgumentException if no user has this id or name
   */
  public Member member(String who) {
    return workspace.people().stream()
        .filter(person -> !person.bot())
        .filter(person -> List.of(person.id(), person.name(), person.role()).contains(who))
        .findAny()
        .map(person -> new Member(person, workspace, gestures))
        .orElseThrow(() -> new IllegalArgumentException("No user is called '" + who + "'"));
  }

  /** Makes another app post a message with an attachment only; returns its ts. */
  public String announce(String channel, String words) {
    ObjectNode content = Json.object().put("text", "");
    content.putArray("attachments").addObject().put("fallback", words).put("text", words);
    return workspace
        .post(workspace.channel(channel).orElseThrow(), null, Identity.OTHER_BOT, null, content)
        .ts();
  }

  /** Sends everything to a URL of the app from now on, signed, instead of its connections. */
  public void deliverTo(URI url, String signingSecret) {
    deliveries.deliverTo(new RequestUrl(url, signingSecret, clock));
  }

  /** Returns the id of the workspace. */
  public String team() {
    return workspace.team();
  }

  /** Serves a call of the Web API. */
  void call(Http http) throws IOException {
    server.method(http);
  }

  WebApi api() {
    return api;
  }

  EventDispatcher events() {
    return events;
  }

  /** Returns the faults to inject. */
  public Faults faults() {
    return faults;
  }

  /** Advances the clock and runs the timers that become due. */
  public void advance(Duration by) {
    clock.advance(by);
  }

  /** Drops the app's connections without a close frame. */
  public void drop() {
    deliveries.sockets().drop();
  }

  /** Asks the app to replace all its connections. */
  public void refresh() {
    deliveries.sockets().refresh(connections());
  }

  /** Asks the app to replace its oldest connection, as Slack does every few hours. */
  public void refreshOldest() {
    deliveries.sockets().refresh(1);
  }

  /** Stops responding on open connections. */
  public void silence() {
    deliveries.sockets().silence();
  }

  /** Sends the last envelope again. */
  public void redeliver() {
    deliveries.resend(payload -> {});
  }

  /** Returns the number of connections that accept envelopes. */
  public int connections() {
    return deliveries.sockets().connections();
  }

  /** Deletes messages and faults; the app stays connected. */
  public void reset() {
    troubles.end();
    workspace.reset();
    views.reset();
    limits.reset();
    traffic.clear();
    feed.publish("reset", Json.object());
  }

  /** Forgets the calls made so far, so that none is refused because of them. */
  public void forgetCalls() {
    limits.reset();
  }

  /** Subscribes to the changes that are published to pages. */
  void listen(Consumer<ObjectNode> listener) {
    feed.subscribe(listener);
  }

  Workspace workspace() {
    return workspace;
  }

  Traffic traffic() {
    return traffic;
  }

  Deliveries deliveries() {
    return deliveries;
  }

  ViewStacks views() {
    return views;
  }

  @Override
  public void close() {
    deliveries.sockets().close();
    front.close();
    timers.close();
  }
}
