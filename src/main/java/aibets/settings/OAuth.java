package aibets.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How the app is installed in several workspaces.
 *
 * @param clientId of the app
 * @param clientSecret from {@code SLACK_CLIENT_SECRET}, not empty
 * @param tokenKeys from {@code AI_BETS_TOKEN_KEYS}: keys for the tokens of workspaces, separated by
 *     commas, not empty
 * @param url where browsers and Slack reach the bot, without a slash at the end; empty to derive it
 *     from the headers of a trusted proxy
 * @param trustsProxy whether {@code X-Forwarded-Host} and {@code X-Forwarded-Proto} are believed
 * @param allowed ids of the only workspaces and organizations that may install it; empty for all
 * @param workspaces the folder with the settings of individual workspaces
 */
public record OAuth(
    String clientId,
    Secret clientSecret,
    Secret tokenKeys,
    Optional<URI> url,
    boolean trustsProxy,
    Set<String> allowed,
    Optional<Path> workspaces) {

  /** Copies the set. */
  public OAuth {
    allowed = Set.copyOf(allowed);
  }
}
