package aibets.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack whether both tokens work before the bot connects. */
final class TokenCheck {

  /** What this bot does needs these; config/slack-manifest.yaml grants them. */
  static final Set<String> SCOPES =
      Set.of(
          "app_mentions:read",
          "channels:history",
          "chat:write",
          "commands",
          "files:write",
          "groups:history",
          "im:history",
          "mpim:history",
          "reactions:write",
          "usergroups:read",
          "users:read");

  private static final String SCOPES_HEADER = "x-oauth-scopes";

  private final Logger log = LoggerFactory.getLogger(TokenCheck.class);
  private final RateLimits limits = new RateLimits(Telemetry.NONE);
  private final List<String> problems = new ArrayList<>();
  private final Slack slack;
  private final SlackOptions options;

  TokenCheck(Slack slack, SlackOptions options) {
    this.slack = slack;
    this.options = options;
  }

  /**
   * Returns the WebSocket URL to connect to, good for half a minute.
   *
   * @throws SlackException listing what is wrong with either token
   */
  String webSocketUrl() {
    Optional<AuthTestResponse> identity =
        ask(Token.BOT, () -> slack.methods(options.botToken()).authTest(request -> request));
    Optional<AppsConnectionsOpenResponse> connection =
        ask(
            Token.APP,
            () -> slack.methods(options.appToken()).appsConnectionsOpen(request -> request));
    identity.ifPresent(this::checkScopes);
    if (!problems.isEmpty()) {
      throw new SlackException(problems);
    }
    identity.ifPresent(
        me -> log.info("Slack knows this bot as {} in {}", me.getUser(), me.getTeam()));
    return connection.orElseThrow().getUrl();
  }

  private <T extends SlackApiTextResponse> Optional<T> ask(Token token, RateLimits.Call<T> call) {
    try {
      T response = limits.call(call);
      if (response.isOk()) {
        return Optional.of(response);
      }
      problems.add(
          token.refusal(String.valueOf(response.getError()), String.valueOf(response.getNeeded())));
    } catch (SlackApiException e) {
      problems.add(
          "Slack could not check "
              + token.setting()
              + " (HTTP status "
              + e.getResponse().code()
              + "): try again in a minute.");
    } catch (IOException e) {
      problems.add(
          "Slack could not be reached at "
              + options.apiUrl()
              + " to check "
              + token.setting()
              + " ("
              + e.getClass().getSimpleName()
              + ": "
              + e.getMessage()
              + "): check the network and the proxy (HTTPS_PROXY).");
    }
    return Optional.empty();
  }

  /** Slack names a token's scopes in a header of every response; no header, no check. */
  private void checkScopes(AuthTestResponse identity) {
    Map<String, List<String>> headers = identity.getHttpResponseHeaders();
    List<String> granted = headers == null ? null : headers.get(SCOPES_HEADER);
    if (granted != null) {
      Set<String> missing = new TreeSet<>(SCOPES);
      granted.forEach(scopes -> missing.removeAll(Arrays.asList(scopes.split("\\s*,\\s*", -1))));
      if (!missing.isEmpty()) {
        problems.add(Token.BOT.refusal("missing_scope", String.join(", ", missing)));
      }
    }
  }
}
