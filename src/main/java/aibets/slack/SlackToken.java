package aibets.slack;

import java.util.Optional;
import java.util.regex.Pattern;

/** The two tokens of a Slack app: their format, where to find them, and what errors mean. */
enum SlackToken {
  /** The token of the bot user. */
  BOT(
      "SLACK_BOT_TOKEN",
      "xoxb-",
      "api.slack.com/apps > your app > OAuth & Permissions > Bot User OAuth Token"),
  /** The app-level token. */
  APP(
      "SLACK_APP_TOKEN",
      "xapp-",
      "api.slack.com/apps > your app > Basic Information > App-Level Tokens, with the scope"
          + " connections:write");

  private static final Pattern REST = Pattern.compile("[A-Za-z0-9-]+");

  private final String setting;
  private final String prefix;
  private final String place;

  SlackToken(String setting, String prefix, String place) {
    this.setting = setting;
    this.prefix = prefix;
    this.place = place;
  }

  String setting() {
    return setting;
  }

  /** Returns the mask shown instead of the token. */
  String mask() {
    return prefix + "…";
  }

  /** Returns what is wrong with a value's format, if anything, without repeating it. */
  Optional<String> problem(String value) {
    if (value.isBlank()) {
      return Optional.of(setting + " is missing. " + expected());
    }
    if (value.startsWith("xoxe.")) {
      return Optional.of(
          setting + " is a rotating token: turn off token rotation for the app. " + expected());
    }
    if (!value.startsWith(prefix) || !REST.matcher(value.substring(prefix.length())).matches()) {
      return Optional.of(setting + " is malformed" + confusion(value) + ". " + expected());
    }
    return Optional.empty();
  }

  private String expected() {
    return "It looks like " + mask() + " and can be found at " + place + ".";
  }

  private static String confusion(String value) {
    for (SlackToken other : values()) {
      if (value.startsWith(other.prefix)) {
        return " (it starts with " + other.prefix + ")";
      }
    }
    return value.startsWith("xoxp-") ? " (it is a user's token, xoxp-…)" : "";
  }

  /** Explains an error of the Web API for this token and what to do. */
  String refusal(String error, String neededScope) {
    String reason =
        switch (error) {
          case "not_authed", "invalid_auth" -> "is unknown to Slack. Copy it again";
          case "token_revoked", "token_expired", "account_inactive" ->
              "is no longer valid. Install the app again and copy the new token";
          case "missing_scope", "no_permission" ->
              "lacks the scope " + neededScope + ". Add it, install the app again, copy the token";
          case "not_allowed_token_type" -> "is of the wrong kind. Copy the right one";
          default -> "was rejected by Slack. Check the app and the token";
        };
    return setting + " " + reason + ": " + place + " (Slack's error: '" + error + "').";
  }
}
