package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Several local Slack workspaces, in each of which the same app can be installed over OAuth
 * (docs.slack.dev/authentication/installing-with-oauth). One Web API serves all of them, each with
 * a token of its own. Thread-safe.
 */
public final class Directory implements AutoCloseable {

  private static final String AUTHORIZE = "/oauth/v2/authorize";
  private static final String REVOKE = "auth.revoke";
  private static final String BEARER = "Bearer ";

  private record Code(Sandbox workspace, String redirectUri) {}

  private final Map<String, Sandbox> workspaces = new ConcurrentHashMap<>();
  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private final Front front = new Front(0);
  private final Manifest manifest;
  private final String clientId;
  private final String clientSecret;

  /** Registers an app, which is installed nowhere. */
  public Directory(Manifest manifest, String clientId, String clientSecret) {
    this.manifest = manifest;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    front.add(ApiServer.PATH, this::call);
    front.add(AUTHORIZE, this::authorize);
    front.start();
  }

  /** Returns the URL of the Web API, which replaces {@code https://slack.com/api/}. */
  public String apiUrl() {
    return front.origin() + ApiServer.PATH;
  }

  /** Opens a workspace with an id of its own. */
  public Sandbox open(String team) {
    Sandbox workspace = new Sandbox(team, manifest, List.of(), 0);
    workspaces.put(team, workspace);
    return workspace;
  }

  /** Uninstalls the app from a workspace: its token is revoked, and the app is told. */
  public void uninstall(Sandbox workspace) {
    workspace.api().renewBotToken();
    workspace.events().uninstalled();
  }

  /** Revokes the token of a workspace, and tells the app. */
  public void revoke(Sandbox workspace) {
    workspace.api().renewBotToken();
    workspace.events().revoked();
  }

  private void call(Http http) throws IOException {
    if (http.path().equals(ApiServer.PATH + "oauth.v2.access")) {
      http.answer(200, access(http));
      return;
    }
    String token = http.header("Authorization").orElse("").replace(BEARER, "");
    Optional<Sandbox> workspace =
        workspaces.values().stream().filter(each -> each.botToken().equals(token)).findAny();
    if (workspace.isPresent() && http.path().equals(ApiServer.PATH + REVOKE)) {
      http.answer(200, revoked(workspace.get()));
    } else if (workspace.isPresent()) {
      workspace.get().call(http);
    } else {
      http.answer(200, new Refusal("invalid_auth").json());
    }
  }

  private ObjectNode revoked(Sandbox workspace) {
    try {
      workspace.faults().strike(REVOKE);
    } catch (Refusal e) {
      return e.json();
    }
    revoke(workspace);
    return Json.object().put("ok", true).put("revoked", true);
  }

  /**
   * Sends a browser back to the app with a code for the workspace {@code team}, or without one if
   * the user declines ({@code deny}).
   */
  private void authorize(Http http) throws IOException {
    Arguments query =
        Arguments.ofForm(
            Optional.ofNullable(http.exchange().getRequestURI().getRawQuery()).orElse(""));
    Sandbox workspace = workspaces.get(query.text("team"));
    boolean mayAskFor =
        manifest.scopes().containsAll(Arrays.asList(query.text("scope").split(",", -1)));
    if (!query.text("client_id").equals(clientId) || !mayAskFor || workspace == null) {
      throw Refusal.status(400, "invalid_client_id_or_scope");
    }
    String redirect = query.text("redirect_uri");
    String result =
        query
            .optional("deny")
            .map(unused -> "error=access_denied")
            .orElseGet(() -> code(workspace, redirect));
    http.set(
        "Location",
        redirect
            + "?"
            + result
            + "&state="
            + URLEncoder.encode(query.text("state"), StandardCharsets.UTF_8));
    http.answer(302, new byte[0]);
  }

  private String code(Sandbox workspace, String redirect) {
    String code = UUID.randomUUID().toString();
    codes.put(code, new Code(workspace, redirect));
    return "code=" + code;
  }

  private ObjectNode access(Http http) throws IOException {
    try {
      Arguments form = Arguments.ofForm(http.body());
      if (!isClient(http, form)) {
        throw new Refusal("bad_client_secret");
      }
      Code code = codes.remove(form.text("code"));
      if (code == null) {
        throw new Refusal("invalid_code");
      }
      if (!form.text("redirect_uri").equals(code.redirectUri())) {
        throw new Refusal("bad_redirect_uri");
      }
      return granted(code.workspace());
    } catch (Refusal e) {
      return e.json();
    }
  }

  /** Whether a request is from the app, which authenticates in the header or in the form. */
  private boolean isClient(Http http, Arguments form) {
    String basic = clientId + ":" + clientSecret;
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
    return http.header("Authorization").orElse("").equals(expected)
        || (form.optional("client_id").orElse("").equals(clientId)
            && form.optional("client_secret").orElse("").equals(clientSecret));
  }

  private static ObjectNode granted(Sandbox workspace) {
    ObjectNode answer =
        Json.object()
            .put("ok", true)
            .put("access_token", workspace.botToken())
            .put("token_type", "bot")
            .put("scope", workspace.api().scopes())
            .put("bot_user_id", Identity.BOT_USER)
            .put("app_id", Identity.APP)
            .put("is_enterprise_install", false)
            .putNull("enterprise");
    answer
        .putObject("team")
        .put("id", workspace.team())
        .put("name", Identity.TEAM_NAME + " <" + workspace.team() + ">");
    answer.putObject("authed_user").put("id", "U0ADMIN");
    return answer;
  }

  @Override
  public void close() {
    workspaces.values().forEach(Sandbox::close);
    front.close();
  }
}
