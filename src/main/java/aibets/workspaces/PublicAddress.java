package aibets.workspaces;

import aibets.http.Request;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where browsers and Slack reach the bot. The Host header is never believed, because anybody can
 * choose it.
 *
 * @param set the address without a slash at the end, if the settings name it
 * @param trustsProxy whether the headers of a proxy are believed otherwise
 */
record PublicAddress(Optional<String> set, boolean trustsProxy) {

  static final String START = "/slack/oauth/start";
  static final String CALLBACK = "/slack/oauth/callback";

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}(?::\\d{1,5})?");

  /** Returns the address that Slack sends browsers to; empty if it is unknown. */
  Optional<String> callback(Request request) {
    return set.or(() -> forwarded(request)).map(address -> address + CALLBACK);
  }

  /** Returns the address at which the app is installed, if the settings name it. */
  Optional<String> start() {
    return set.map(address -> address + START);
  }

  private Optional<String> forwarded(Request request) {
    boolean isEncrypted = request.header("X-Forwarded-Proto").filter("https"::equals).isPresent();
    return trustsProxy && isEncrypted
        ? request
            .header("X-Forwarded-Host")
            .filter(host -> HOST.matcher(host).matches())
            .map(host -> "https://" + host)
        : Optional.empty();
  }
}
