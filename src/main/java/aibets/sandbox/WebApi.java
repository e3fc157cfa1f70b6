package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The Web API: checks tokens, scopes and rates, and calls the methods. Thread-safe. */
final class WebApi {

  private final Map<String, Method> methods = new HashMap<>();
  private volatile String botToken = newToken();
  private final String appToken = "xapp-sandbox-" + UUID.randomUUID();
  private final Manifest manifest;
  private final ApiRateLimits limits;
  private final Faults faults;

  WebApi(Manifest manifest, ApiRateLimits limits, Faults faults, Collection<Method> methods) {
    this.manifest = manifest;
    this.limits = limits;
    this.faults = faults;
    methods.forEach(method -> this.methods.put(method.name(), method));
  }

  private static String newToken() {
    return "xoxb-sandbox-" + UUID.randomUUID();
  }

  String botToken() {
    return botToken;
  }

  /** Replaces the bot token: the previous one is unknown from now on. */
  void renewBotToken() {
    botToken = newToken();
  }

  String appToken() {
    return appToken;
  }

  /** Returns the scopes for the header of auth.test's response. */
  String scopes() {
    return String.join(",", manifest.scopes().stream().sorted().toList());
  }

  /**
   * Executes a call.
   *
   * @param token of the Authorization header, if there was one
   * @throws Refusal as Slack rejects calls
   */
  ObjectNode call(String name, Optional<String> token, Arguments arguments) {
    Method method = Optional.ofNullable(methods.get(name)).orElseThrow(Rule.KNOWN_METHODS::broken);
    faults.strike(name);
    authorize(method, token.or(() -> arguments.optional("token")).orElse(""));
    limits.countCall(name, method.rate());
    ObjectNode done = method.body().call(arguments);
    if (faults.losesAnswer(name)) {
      throw Refusal.status(503, "service_unavailable");
    }
    ObjectNode answer = Json.object().put("ok", true);
    return answer.setAll(done);
  }

  private void authorize(Method method, String token) {
    String expected = method.token() == Method.Token.BOT ? botToken : appToken;
    if (token.isEmpty()) {
      throw new Refusal("not_authed");
    }
    if (!token.equals(expected)) {
      boolean otherKind = List.of(botToken, appToken).contains(token);
      throw otherKind ? new Refusal("not_allowed_token_type") : Rule.TOKEN.broken();
    }
    if (!method.scopes().isEmpty()
        && method.scopes().stream().noneMatch(manifest.scopes()::contains)) {
      throw Refusal.missingScope(
          String.join(",", method.scopes().stream().sorted().toList()), scopes());
    }
  }
}
