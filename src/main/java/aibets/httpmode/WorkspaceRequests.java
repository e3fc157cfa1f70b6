package aibets.httpmode;

import aibets.http.Endpoint;
import aibets.http.Request;
import aibets.http.Response;
import aibets.slack.TokenCheck;
import aibets.slack.Transport;
import aibets.telemetry.Incidents;
import aibets.telemetry.Status;
import aibets.telemetry.Telemetry;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Receives Slack's requests for an app that is installed in several workspaces, and passes each to
 * the bot of the workspace or organization that it is for, and to no other. Thread-safe.
 */
public final class WorkspaceRequests implements AutoCloseable {

  /** Is told of the end of installations. */
  @FunctionalInterface
  public interface Ends {

    /**
     * Forgets an installation. Slack repeats the request if this fails.
     *
     * @param id of the workspace or organization
     * @param at when it ended, to the second
     */
    void ended(String id, Instant at);
  }

  /** What the endpoint says to people; plain text. */
  public record Hints(String notInstalled, String starting) {}

  /** Slack repeats events, not commands, that are answered so. */
  private static final Response LATER =
      new Response(503, Response.TEXT, "The bot of this workspace is not running yet.\n");

  /** By id; empty while a bot is not running. */
  private final Map<String, Optional<Payloads>> bots = new ConcurrentHashMap<>();

  private final Incidents incidents = new Incidents();
  private final InetSocketAddress address;
  private final Telemetry telemetry;
  private final Hints hints;
  private final Ends ends;
  private final Function<Request, Response> pages;
  private volatile @Nullable Endpoint endpoint;

  /**
   * Listens at an address once opened.
   *
   * @param signingSecret of the app, not empty
   * @param others responds to requests under {@code /slack/oauth/}, which are not verified
   */
  public WorkspaceRequests(
      InetSocketAddress address,
      String signingSecret,
      Telemetry telemetry,
      Hints hints,
      Ends ends,
      Function<Request, Response> others) {
    this.address = address;
    this.telemetry = telemetry;
    this.hints = hints;
    this.ends = ends;
    Function<Request, Response> verified =
        new Verified(new Signatures(signingSecret, Clock.systemUTC()), this::genuine);
    this.pages =
        request ->
            request.path().startsWith("/slack/oauth/")
                ? others.apply(request)
                : verified.apply(request);
  }

  /**
   * Starts listening.
   *
   * @throws aibets.slack.SlackException if it cannot listen there
   */
  public void open() {
    try {
      endpoint = Endpoint.behindProxy(address, HttpMode.LIMITS, pages);
    } catch (IOException e) {
      throw HttpMode.taken(address, e);
    }
  }

  /** Returns the port; 0 if not listening. */
  public int port() {
    Endpoint open = endpoint;
    return open == null ? 0 : open.port();
  }

  /** Returns the state of the endpoint without blocking. */
  public Status.Connections connections() {
    return new Status.Connections(
        1, endpoint == null ? 0 : 1, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Lets Slack repeat what it sends to a workspace until its bot runs. */
  public void expect(String id) {
    bots.putIfAbsent(id, Optional.empty());
  }

  /** Treats a workspace as one in which the app is not installed. */
  public void forget(String id) {
    bots.remove(id);
  }

  /** Returns a transport that receives the requests for a workspace or organization. */
  public Transport transport(String id) {
    return new Transport() {
      @Override
      public void check(Slack slack, TokenCheck check) {}

      @Override
      public void open(App app) {
        bots.put(id, Optional.of(new Payloads(app, incidents, telemetry)));
      }

      @Override
      public Status.Connections connections() {
        return WorkspaceRequests.this.connections();
      }

      @Override
      public void close() {
        bots.computeIfPresent(id, (same, bot) -> Optional.empty());
      }
    };
  }

  private Response genuine(Request request) {
    Optional<JsonObject> payload = RequestBody.payload(request.body());
    if (payload.isEmpty()) {
      return Payloads.ACKNOWLEDGED;
    }
    if (payload.get().get("challenge") instanceof JsonPrimitive challenge) {
      return new Response(200, Response.TEXT, challenge.getAsString());
    }
    Optional<String> id = Installed.id(payload.get());
    Optional<Instant> end = Installed.endedAt(payload.get());
    if (id.isPresent() && end.isPresent()) {
      return ended(id.get(), end.get());
    }
    Optional<Payloads> bot = id.map(bots::get).orElse(null);
    return bot != null && bot.isPresent()
        ? bot.get().apply(request)
        : withoutBot(payload.get().has("command"), bot != null);
  }

  private Response withoutBot(boolean isCommand, boolean isInstalled) {
    if (isCommand) {
      return hint(isInstalled ? hints.starting() : hints.notInstalled());
    }
    return isInstalled ? LATER : Payloads.ACKNOWLEDGED;
  }

  private Response ended(String id, Instant at) {
    try {
      ends.ended(id, at);
      return Payloads.ACKNOWLEDGED;
    } catch (RuntimeException e) {
      incidents.report("An installation could not be forgotten; Slack will repeat its end", e);
      return LATER;
    }
  }

  /** Responds to a command, visibly to its user only. */
  private static Response hint(String text) {
    JsonObject json = new JsonObject();
    json.addProperty("response_type", "ephemeral");
    json.addProperty("text", text);
    return new Response(200, "application/json; charset=utf-8", json.toString());
  }

  /** Stops listening. */
  @Override
  public void close() {
    Endpoint open = endpoint;
    endpoint = null;
    if (open != null) {
      open.close();
    }
  }
}
