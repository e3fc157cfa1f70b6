package aibets.slack;

import aibets.telemetry.Telemetry;
import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Slack's side of installing the app over <a
 * href="https://docs.slack.dev/authentication/installing-with-oauth">OAuth</a>. Thread-safe.
 */
public final class OAuthExchange implements AutoCloseable {

  private static final Pattern ID = Pattern.compile("[TE][A-Z0-9]{1,20}");

  /** Longer ones are not Slack's. */
  private static final int MAX_CODE_CHARS = 1_000;

  private final Retries retries = new Retries(Telemetry.NONE);
  private final Slack slack;
  private final URI authorize;
  private final String clientId;
  private final String clientSecret;

  /**
   * What Slack grants. Its text does not show the token.
   *
   * @param id of the workspace ({@code T…}), or of the organization ({@code E…}) if the app was
   *     installed for all of its workspaces
   * @param name of the workspace or organization
   * @param botToken of the bot user, {@code xoxb-…}
   * @param user id of the user who installed the app
   */
  public record Grant(String id, String name, String botToken, String user) {

    @Override
    public String toString() {
      return "Grant[" + id + ", " + name + ", " + user + "]";
    }
  }

  /**
   * Prepares for an app.
   *
   * @param apiUrl the base URL of the Web API, with a slash at the end
   */
  public OAuthExchange(String apiUrl, String clientId, String clientSecret) {
    this.slack = BoltApps.slack(apiUrl);
    this.authorize = URI.create(apiUrl).resolve("../oauth/v2/authorize");
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  /**
   * Returns the page of Slack where somebody confirms the installation.
   *
   * @param callback where Slack sends the browser afterwards
   */
  public String authorizeUrl(String state, String callback) {
    return authorize
        + "?client_id="
        + encoded(clientId)
        + "&scope="
        + encoded(String.join(",", new TreeSet<>(TokenCheck.SCOPES)))
        + "&state="
        + encoded(state)
        + "&redirect_uri="
        + encoded(callback);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * Exchanges the code with which the browser comes back.
   *
   * @throws SlackException if Slack refuses it or cannot be reached, or if the app lacks a scope
   */
  public Grant exchange(String code, String callback) {
    if (code.isBlank() || code.length() > MAX_CODE_CHARS) {
      throw problem("The code does not come from Slack.");
    }
    return granted(access(code, callback));
  }

  /** Revokes the token of a grant that is not to be used; returns whether Slack confirmed it. */
  public boolean revoke(Grant grant) {
    try {
      return retries
          .call(() -> slack.methods().authRevoke(request -> request.token(grant.botToken())))
          .isOk();
    } catch (SlackApiException | IOException e) {
      return false;
    }
  }

  private OAuthV2AccessResponse access(String code, String callback) {
    try {
      OAuthV2AccessResponse response =
          retries.call(
              () ->
                  slack
                      .methods()
                      .oauthV2Access(
                          request ->
                              request
                                  .clientId(clientId)
                                  .clientSecret(clientSecret)
                                  .code(code)
                                  .redirectUri(callback)));
      if (!response.isOk()) {
        throw problem(refusal(String.valueOf(response.getError())));
      }
      return response;
    } catch (SlackApiException e) {
      throw problem("Slack failed (HTTP status " + e.getResponse().code() + "): try again.");
    } catch (IOException e) {
      throw problem(
          "Slack cannot be reached ("
              + e.getClass().getSimpleName()
              + "): check the network and the proxy (HTTPS_PROXY).");
    }
  }

  private static String refusal(String error) {
    String remedy =
        switch (error) {
          case "bad_client_secret", "invalid_client_id" ->
              "check slack.client-id and SLACK_CLIENT_SECRET (api.slack.com/apps > your app > Basic"
                  + " Information)";
          case "bad_redirect_uri" ->
              "add the address of the bot with /slack/oauth/callback to the app (OAuth &"
                  + " Permissions > Redirect URLs)";
          default -> "start the installation again";
        };
    return "Slack refused the code (error '" + error + "'): " + remedy + ".";
  }

  private static Grant granted(OAuthV2AccessResponse response) {
    boolean isForAll = response.isEnterpriseInstall() && response.getEnterprise() != null;
    if (!isForAll && response.getTeam() == null) {
      throw problem("Slack's response names no workspace.");
    }
    String id = isForAll ? response.getEnterprise().getId() : response.getTeam().getId();
    String name = isForAll ? response.getEnterprise().getName() : response.getTeam().getName();
    String token = String.valueOf(response.getAccessToken());
    if (!ID.matcher(String.valueOf(id)).matches()) {
      throw problem("Slack's response contains a malformed workspace id.");
    }
    SlackToken.BOT
        .problem(token)
        .ifPresent(
            unused -> {
              throw problem(
                  "The token would expire: turn off token rotation (OAuth & Permissions).");
            });
    checkScopes(String.valueOf(response.getScope()));
    String user =
        Optional.ofNullable(response.getAuthedUser())
            .map(OAuthV2AccessResponse.AuthedUser::getId)
            .orElse("");
    return new Grant(id, Optional.ofNullable(name).orElse(id), token, user);
  }

  private static void checkScopes(String granted) {
    Set<String> missing = new TreeSet<>(TokenCheck.SCOPES);
    Arrays.asList(granted.split("\\s*,\\s*", -1)).forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw problem(
          "The app was granted fewer scopes than it needs; missing: "
              + String.join(", ", missing)
              + ". Update its manifest.");
    }
  }

  private static SlackException problem(String text) {
    return new SlackException(List.of(text));
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException("The Slack client could not be closed", e);
    }
  }
}
