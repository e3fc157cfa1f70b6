package aibets.httpmode;

import aibets.http.Request;
import aibets.http.Response;
import aibets.slack.KnownPayloads;
import aibets.telemetry.Incidents;
import aibets.telemetry.Telemetry;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Passes genuine requests of Slack to an app and acknowledges each, whatever its outcome. */
final class Payloads implements Function<Request, Response> {

  static final Response ACKNOWLEDGED = new Response(200, Response.TEXT, "");

  private final App app;
  private final SlackRequestParser parser;
  private final Incidents incidents;
  private final Telemetry telemetry;

  Payloads(App app, Incidents incidents, Telemetry telemetry) {
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
    this.incidents = incidents;
    this.telemetry = telemetry;
  }

  @Override
  public Response apply(Request request) {
    long came = System.nanoTime();
    if (request.header("X-Slack-Retry-Num").isPresent()) {
      telemetry.redelivered();
    }
    Response response = parsed(request).map(this::run).orElse(ACKNOWLEDGED);
    telemetry.acknowledged(Duration.ofNanos(System.nanoTime() - came));
    return response;
  }

  private Optional<com.slack.api.bolt.request.Request<?>> parsed(Request request) {
    try {
      if (!RequestBody.isKnown(request.body())) {
        return Optional.empty();
      }
      return Optional.ofNullable(parser.parse(bolt(request)));
    } catch (RuntimeException e) {
      KnownPayloads.unreadable(e);
      return Optional.empty();
    }
  }

  private static SlackRequestParser.HttpRequest bolt(Request request) {
    return SlackRequestParser.HttpRequest.builder()
        .requestUri(Verified.PATH)
        .requestBody(request.body())
        .headers(new RequestHeaders(request.headers()))
        .build();
  }

  private Response run(com.slack.api.bolt.request.Request<?> request) {
    try {
      com.slack.api.bolt.response.Response response = app.run(request);
      String body = response.getBody();
      return body == null
          ? ACKNOWLEDGED
          : new Response(200, String.valueOf(response.getContentType()), body);
    } catch (Exception e) {
      incidents.report("A request of Slack could not be handled; it was acknowledged", e);
      return ACKNOWLEDGED;
    }
  }
}
