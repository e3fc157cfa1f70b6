package aibets.slack;

import aibets.telemetry.Incidents;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.EventsApiPayloadParser;
import com.slack.api.model.event.Event;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Configures Bolt to respond to every payload with 200, which acknowledges it. */
final class BoltApps {

  private static final int TIMEOUT_MILLIS = 10_000;

  /** Matches any command: there is one, whose name depends on the app's configuration. */
  private static final Pattern ANY_COMMAND = Pattern.compile("/.+");

  private BoltApps() {}

  /**
   * Creates a client without the SDK's metrics, which call auth.test, and listeners, which log all
   * traffic.
   */
  static Slack slack(String apiUrl) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl);
    config.setStatsEnabled(false);
    config.getHttpClientResponseHandlers().clear();
    config.setHttpClientReadTimeoutMillis(TIMEOUT_MILLIS);
    config.setHttpClientWriteTimeoutMillis(TIMEOUT_MILLIS);
    config.setHttpClientCallTimeoutMillis(TIMEOUT_MILLIS);
    return Slack.getInstance(config);
  }

  /**
   * Creates an app without Bolt's default middleware, which calls auth.test and bots.info while
   * Slack waits for the acknowledgement and does not acknowledge what it rejects. Socket Mode needs
   * none of its checks.
   */
  static App app(
      Slack slack,
      Commands commands,
      Mentions mentions,
      List<Consumer<App>> controls,
      Replies replies) {
    AppConfig config =
        AppConfig.builder()
            .slack(slack)
            .allEventsApiAutoAckEnabled(true)
            .unmatchedRequestHandler(request -> Response.ok())
            .build();
    App app = new App(config, List.of(acknowledging(replies.incidents())));
    app.command(ANY_COMMAND, commands::handle);
    mentions.handle(app);
    controls.forEach(each -> each.accept(app));
    return app;
  }

  private static Middleware acknowledging(Incidents incidents) {
    return (request, response, chain) -> {
      if (request instanceof EventRequest event && !isReadable(event)) {
        return Response.ok();
      }
      try {
        Response result = chain.next(request);
        return result.getStatusCode() == 200 ? result : Response.ok();
      } catch (Exception e) {
        incidents.report("Handling a payload failed; it was acknowledged", e);
        return Response.ok();
      }
    };
  }

  /** Whether Bolt can parse an event, which it otherwise does only for the handler. */
  private static boolean isReadable(EventRequest event) {
    try {
      EventsApiPayload<Event> unused = EventsApiPayloadParser.buildEventPayload(event);
      return true;
    } catch (RuntimeException e) {
      KnownPayloads.unreadable(e);
      return false;
    }
  }
}
