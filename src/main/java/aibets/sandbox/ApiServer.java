package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the Web API and response URLs over HTTP, and records each call. */
final class ApiServer {

  static final String PATH = "/api/";
  private static final String BEARER = "Bearer ";

  private final Logger log = LoggerFactory.getLogger(ApiServer.class);
  private final WebApi api;
  private final ResponseUrls urls;
  private final Faults faults;
  private final Traffic traffic;

  ApiServer(WebApi api, ResponseUrls urls, Faults faults, Traffic traffic) {
    this.api = api;
    this.urls = urls;
    this.faults = faults;
    this.traffic = traffic;
  }

  private record Use(Traffic.Kind kind, String name, Body body) {}

  /** Handles a request. */
  @FunctionalInterface
  private interface Body {
    ObjectNode answer(Arguments arguments);
  }

  void method(Http http) throws IOException {
    String name = http.path().substring(PATH.length());
    Optional<String> token =
        http.header("Authorization")
            .filter(header -> header.startsWith(BEARER))
            .map(header -> header.substring(BEARER.length()));
    http.set("x-oauth-scopes", api.scopes());
    serve(http, new Use(Traffic.Kind.CALL, name, arguments -> api.call(name, token, arguments)));
  }

  void responseUrl(Http http) throws IOException {
    serve(
        http,
        new Use(
            Traffic.Kind.RESPONSE_URL,
            Faults.RESPONSE_URL,
            arguments -> {
              faults.strike(Faults.RESPONSE_URL);
              urls.use(http.path(), arguments);
              return Json.object().put("ok", true);
            }));
  }

  private void serve(Http http, Use use) throws IOException {
    ObjectNode shown = Json.object();
    try {
      Arguments arguments = arguments(http);
      shown.setAll(shown(arguments));
      ObjectNode answer = use.body().answer(arguments);
      traffic.note(use.kind(), use.name(), "ok", shown);
      http.answer(200, answer);
    } catch (Refusal e) {
      traffic.note(use.kind(), use.name(), String.valueOf(e.getMessage()), shown);
      e.retryAfter().ifPresent(wait -> http.set("Retry-After", String.valueOf(wait.toSeconds())));
      http.answer(statusOf(e, use), e.json());
    } catch (RuntimeException e) {
      log.error("The sandbox failed in {}", use.name(), e);
      http.answer(500, new Refusal("internal_error").json());
    }
  }

  /**
   * Returns the HTTP status: API methods report errors with 200, response URLs with their own
   * status.
   */
  private static int statusOf(Refusal refusal, Use use) {
    return use.kind() == Traffic.Kind.RESPONSE_URL && refusal.status() == 200
        ? 400
        : refusal.status();
  }

  private static Arguments arguments(Http http) throws IOException {
    String body = http.body();
    return http.isJson() || body.startsWith("{") ? Arguments.ofJson(body) : Arguments.ofForm(body);
  }

  /** Returns the arguments without the token, with JSON strings parsed. */
  private static ObjectNode shown(Arguments arguments) {
    ObjectNode shown = arguments.values().deepCopy();
    shown.remove("token");
    for (String member : new String[] {"blocks", "view", "attachments", "prompts"}) {
      Json.text(shown, member)
          .flatMap(Json::parse)
          .filter(JsonNode::isContainerNode)
          .ifPresent(json -> shown.set(member, json));
    }
    return shown;
  }
}
