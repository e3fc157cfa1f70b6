package aibets.slack;

import aibets.telemetry.Telemetry;
import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
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

/** Checks tokens with Slack before the bot connects, and collects problems. */
public final class TokenCheck {

  /** The scopes that the bot needs; config/slack-manifest.yaml grants them. */
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
  private final Retries retries = new Retries(Telemetry.NONE);
  private final List<String> problems = new ArrayList<>();
  private final String apiUrl;

  TokenCheck(String apiUrl) {
    this.apiUrl = apiUrl;
  }

  void checkBot(Slack slack, String botToken) {
    Optional<AuthTestResponse> identity =
        ask(SlackToken.BOT, () -> slack.methods(botToken).authTest(request -> request));
    identity.ifPresent(this::checkScopes);
    identity.ifPresent(
        me -> log.info("Slack knows this bot as {} in {}", me.getUser(), me.getTeam()));
  }

  /** Throws the collected problems, if any. */
  void end() {
    if (!problems.isEmpty()) {
      throw new SlackException(problems);
    }
  }

  /** Makes a call that requires the app-level token; empty, with a problem noted, if rejected. */
  public <T extends SlackApiTextResponse> Optional<T> askForApp(Retries.Call<T> call) {
    return ask(SlackToken.APP, call);
  }

  private <T extends SlackApiTextResponse> Optional<T> ask(SlackToken token, Retries.Call<T> call) {
    try {
      T response = retries.call(call);
      if (response.isOk()) {
        return Optional.of(response);
      }
      problems.add(
          token.refusal(String.valueOf(response.getError()), String.valueOf(response.getNeeded())));
    } catch (SlackApiException e) {
      problems.add(
          "Slack failed to check "
              + token.setting()
              + " (HTTP status "
              + e.getResponse().code()
              + "): try again in a minute.");
    } catch (IOException e) {
      problems.add(
          "Cannot reach Slack at "
              + apiUrl
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

  /** Checks the scopes in the response header; skipped if the header is missing. */
  private void checkScopes(AuthTestResponse identity) {
    Map<String, List<String>> headers = identity.getHttpResponseHeaders();
    List<String> granted = headers == null ? null : headers.get(SCOPES_HEADER);
    if (granted != null) {
      Set<String> missing = new TreeSet<>(SCOPES);
      granted.forEach(scopes -> missing.removeAll(Arrays.asList(scopes.split("\\s*,\\s*", -1))));
      if (!missing.isEmpty()) {
        problems.add(SlackToken.BOT.refusal("missing_scope", String.join(", ", missing)));
      }
    }
  }
}
