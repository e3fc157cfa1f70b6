package aibets.settings;

import aibets.settings.SettingsException.Problem;
import io.smallrye.config.SmallRyeConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the settings for installing the app in several workspaces. */
record OAuthSettings(SettingsReader reader, SmallRyeConfig config, List<Problem> problems) {

  static final String KEYS = "AI_BETS_TOKEN_KEYS";

  private static final String CLIENT_SECRET = "SLACK_CLIENT_SECRET";

  private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9.]{1,100}");

  /** Plain http only on this machine, because browsers send Slack's codes there. */
  private static final Pattern URL =
      Pattern.compile(
          "https://[A-Za-z0-9.-]+(?::\\d{1,5})?|http://(?:127\\.0\\.0\\.1|localhost)(?::\\d{1,5})?");

  Optional<OAuth> read() {
    Optional<String> clientId =
        reader.value(
            config,
            Key.SLACK_CLIENT_ID,
            text -> Conversions.matching(text, CLIENT_ID),
            "give the Client ID at api.slack.com/apps > your app > Basic Information");
    Optional<URI> url =
        reader.value(
            config,
            Key.SLACK_URL,
            text -> URI.create(Conversions.matching(text.replaceFirst("/$", ""), URL)),
            "give the address of the bot without a path, such as https://bets.example.com");
    boolean trustsProxy =
        reader
            .value(config, Key.SLACK_TRUST_PROXY, Conversions::on, "give on or off")
            .orElse(false);
    Set<String> allowed =
        reader
            .value(
                config,
                Key.SLACK_ALLOWED_WORKSPACES,
                Conversions::workspaces,
                "give ids of workspaces or organizations, such as T012AB3CD, E012AB3CD")
            .orElse(Set.of());
    Optional<Path> workspaces =
        reader.value(config, Key.WORKSPACES, Conversions::home, "name a folder");
    return clientId.map(
        id ->
            checked(
                new OAuth(
                    id,
                    reader.secret(CLIENT_SECRET),
                    reader.secret(KEYS),
                    url,
                    trustsProxy,
                    allowed,
                    workspaces)));
  }

  private OAuth checked(OAuth oauth) {
    if (reader.port(config, Key.SLACK_HTTP_PORT).isEmpty()) {
      problem(oauth, "set slack.http-port, too: workspaces are served over HTTP only");
    }
    if (oauth.clientSecret().reveal().isEmpty()) {
      problem(
          oauth,
          "set "
              + CLIENT_SECRET
              + " in the environment, too (api.slack.com/apps > your app > Basic Information >"
              + " Client Secret)");
    }
    if (oauth.tokenKeys().reveal().isEmpty()) {
      problem(
          oauth,
          "set "
              + KEYS
              + " in the environment, too: a key of 32 bytes in Base64, as `openssl rand -base64 32`"
              + " prints, with which the tokens of workspaces are encrypted");
    }
    if (oauth.url().isEmpty() && !oauth.trustsProxy()) {
      problem(
          oauth,
          "set slack.url to the address of the bot, such as https://bets.example.com, or"
              + " slack.trust-proxy to on");
    }
    return oauth;
  }

  private void problem(OAuth oauth, String remedy) {
    problems.add(new Problem(Key.SLACK_CLIENT_ID.shortName(), oauth.clientId(), remedy));
  }
}
