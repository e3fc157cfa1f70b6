package aibets.slack;

import java.util.Optional;
import java.util.regex.Pattern;

/** The two tokens of a Slack app: what they look like, where they are found, what goes wrong. */
public enum Token {
  /** Of the bot user. */
  BOT(
      "SLACK_BOT_TOKEN",
      "xoxb-",
      "api.slack.com/apps > your app > OAuth & Permissions > Bot User OAuth Token"),
  /** Of the app. */
  APP(
      "SLACK_APP_TOKEN",
      "xapp-",
      "api.slack.com/apps > your app > Basic Information > App-Level Tokens, with the scope"
          + " connections:write");

  private static final Pattern REST = Pattern.compile("[A-Za-z0-9-]+");

  private final String setting;
  private final String prefix;
  private final String place;

  Token(String setting, String prefix, String place) {
    this.setting = setting;
    this.prefix = prefix;
    this.place = place;
  }

  String setting() {
    return setting;
  }

  /** What is shown in place of the token. */
  String mask() {
    return prefix + "…";
  }

  /** What is wrong with the shape of a value, if anything; never repeats it. */
  Optional<String> problem(String value) {
    if (value.isBlank()) {
      return Optional.of(setting + " is missing. " + expected());
    }
    if (value.startsWith("xoxe.")) {
      return Optional.of(
          setting + " is a rotating token: turn token rotation off for the app. " + expected());
    }
    if (!value.startsWith(prefix) || !REST.matcher(value.substring(prefix.length())).matches()) {
      return Optional.of(setting + " is malformed" + confusion(value) + ". " + expected());
    }
    return Optional.empty();
  }

  private String expected() {
    return "It looks like " + mask() + " and is found at " + place + ".";
  }

  private static String confusion(String value) {
    for (Token other : values()) {
      if (value.startsWith(other.prefix)) {
        return " (it starts with " + other.prefix + ")";
      }
    }
    return value.startsWith("xoxp-") ? " (it is a user's token, xoxp-…)" : "";
  }

  /** What an error of the Web API means for this token and what to do. */
  String refusal(String error, String neededScope) {
    String reason =
        switch (error) {
          case "not_authed", "invalid_auth" -> "is not known to Slack. Copy it again";
          case "token_revoked", "token_expired", "account_inactive" ->
              "is no longer valid. Install the app again and copy the new token";
          case "missing_scope", "no_permission" ->
              "lacks the scope " + neededScope + ". Add it, install the app again, copy the token";
          case "not_allowed_token_type" -> "is of the wrong kind. Copy the right one";
          default -> "was refused by Slack. Check the app and the token";
        };
    return setting + " " + reason + ": " + place + " (Slack said '" + error + "').";
  }
}
