package aibets.workspaces;

import aibets.http.Request;
import aibets.http.Response;
import aibets.slack.OAuthExchange;
import aibets.slack.OAuthExchange.Grant;
import aibets.slack.SlackException;
import aibets.workspaces.BegunInstallations.Begun;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs the app over OAuth: sends the browser to Slack, and exchanges the code with which it
 * comes back for a token. Thread-safe.
 */
final class InstallPages implements Function<Request, Response> {

  /** Browsers accept the prefix only with Secure, from this host, and for all paths. */
  static final String COOKIE = "__Host-ai-bets-install";

  private static final String ATTRIBUTES =
      "; Path=/; Max-Age="
          + BegunInstallations.LIFETIME.toSeconds()
          + "; Secure; HttpOnly; SameSite=Lax";

  private static final String AGAIN = "Open " + PublicAddress.START + " on this site to try again.";

  private static final Logger LOG = LoggerFactory.getLogger(InstallPages.class);

  private final BegunInstallations begun;
  private final OAuthExchange slack;
  private final PublicAddress address;
  private final Set<String> allowed;
  private final Consumer<Grant> installed;

  /**
   * Creates the pages.
   *
   * @param allowed ids of the only workspaces and organizations that may install the app; empty for
   *     all
   * @param installed receives each new installation
   */
  InstallPages(
      BegunInstallations begun,
      OAuthExchange slack,
      PublicAddress address,
      Set<String> allowed,
      Consumer<Grant> installed) {
    this.begun = begun;
    this.slack = slack;
    this.address = address;
    this.allowed = Set.copyOf(allowed);
    this.installed = installed;
  }

  @Override
  public Response apply(Request request) {
    boolean isStart = request.path().equals(PublicAddress.START);
    if (!isStart && !request.path().equals(PublicAddress.CALLBACK)) {
      return new Page(404, "There is nothing here", AGAIN).response();
    }
    if (!request.method().equals("GET")) {
      return new Page(405, "Open this page in a browser", AGAIN).response();
    }
    return address
        .callback(request)
        .map(callback -> isStart ? start(callback) : finish(request, callback))
        .orElseGet(InstallPages::unknownAddress);
  }

  private static Response unknownAddress() {
    LOG.warn(
        "The app cannot be installed: the proxy sends no X-Forwarded-Host with X-Forwarded-Proto:"
            + " https. Set slack.url to the address of the bot.");
    return new Page(
            500,
            "The app cannot be installed",
            "The address of this site is unknown. Please tell its operator to set slack.url.")
        .response();
  }

  private Response start(String callback) {
    return begun.begin().map(each -> toSlack(each, callback)).orElseGet(InstallPages::tooMany);
  }

  private static Response tooMany() {
    LOG.warn("Too many installations were started and not finished; refusing more for a while");
    return new Page(503, "Please try again later", "Too many people are installing the app.")
        .response();
  }

  private Response toSlack(Begun each, String callback) {
    return new Response(302, Response.TEXT, "")
        .with(
            Map.of(
                "Location",
                slack.authorizeUrl(each.state(), callback),
                "Set-Cookie",
                COOKIE + "=" + each.browser() + ATTRIBUTES,
                "Cache-Control",
                "no-store",
                "Referrer-Policy",
                "no-referrer"));
  }

  private Response finish(Request request, String callback) {
    Begun each =
        new Begun(request.parameter("state").orElse(""), request.cookie(COOKIE).orElse(""));
    if (!begun.end(each)) {
      LOG.info("An installation was refused: it was not started here within ten minutes");
      return new Page(
              400,
              "The app was not installed",
              "This link was used before, is more than ten minutes old, or belongs to another"
                  + " browser.",
              AGAIN)
          .response();
    }
    return request
        .parameter("code")
        .map(code -> exchange(code, callback))
        .orElseGet(() -> declined(request.parameter("error")));
  }

  private static Response declined(Optional<String> error) {
    boolean isDenied = error.filter("access_denied"::equals).isPresent();
    LOG.info("An installation was {} in Slack", isDenied ? "declined" : "not completed");
    return new Page(
            400,
            "The app was not installed",
            isDenied
                ? "You declined it in Slack, or you are not allowed to install apps."
                : "Slack did not confirm the installation.",
            AGAIN)
        .response();
  }

  private Response exchange(String code, String callback) {
    Grant grant;
    try {
      grant = slack.exchange(code, callback);
    } catch (SlackException e) {
      LOG.warn("The app could not be installed: {}", e.getMessage());
      return new Page(
              502,
              "The app was not installed",
              "Slack did not confirm the installation. The operator of this site can find the reason"
                  + " in its log.",
              AGAIN)
          .response();
    }
    if (!allowed.isEmpty() && !allowed.contains(grant.id())) {
      return notAllowed(grant);
    }
    installed.accept(grant);
    return new Page(
            200,
            "The app is installed in " + grant.name(),
            "The bot is reading its documents, which takes a few seconds to a few minutes.",
            "Then type /ai-bets help in Slack, or invite the bot to a channel and mention it with a"
                + " question.",
            "You can close this page.")
        .response();
  }

  /** Gives the token back, so that it is of no use to anybody. */
  private Response notAllowed(Grant grant) {
    String token =
        slack.revoke(grant)
            ? "its token was revoked"
            : "its token was not stored, but Slack did not confirm that it is revoked";
    LOG.warn(
        "The app was not installed in workspace {} by {}, because slack.allowed-workspaces does not"
            + " list it; {}",
        grant.id(),
        grant.user(),
        token);
    return new Page(
            403,
            "The app was not installed",
            grant.name() + " is not among the workspaces that may use this bot.",
            "If it should be, please ask the operator of this site to allow the workspace "
                + grant.id()
                + ". Slack may list the app there as installed; it can be removed.")
        .response();
  }
}
