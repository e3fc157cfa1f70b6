package aibets.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** All settings. */
enum Key {
  SEEDS("seeds"),
  WEB_HOSTS("web.hosts"),
  WEB_PRIVATE_HOSTS("web.private-hosts"),
  DATES("dates"),
  DATA("data"),
  BETS("bets"),
  DATABASE("database"),
  DATABASE_CONNECTIONS("database-connections"),
  SEARCH("search"),
  SEARCH_UNENCRYPTED("search-unencrypted"),
  SEARCH_CERTIFICATES("search-certificates"),
  THRESHOLD("threshold"),
  PERHAPS_THRESHOLD("perhaps-threshold"),
  OLD_AFTER_DAYS("old-after-days"),
  READING_MODEL("reading.model"),
  READING_PASSAGES("reading.passages"),
  READING_MILLIS("reading.millis"),
  ADMINS("admins"),
  RETENTION_DAYS("retention-days"),
  SLACK_API_URL("slack.api-url"),
  SLACK_WORKERS("slack.workers"),
  SLACK_QUEUE("slack.queue"),
  SLACK_FOLLOW_UPS("slack.follow-ups"),
  SLACK_ADMIN_CHANNEL("slack.admin-channel"),
  SLACK_CHANNELS("slack.channels"),
  SLACK_DENIED_CHANNELS("slack.denied-channels"),
  SLACK_USERS("slack.users"),
  SLACK_DENIED_USERS("slack.denied-users"),
  SLACK_STRANGERS("slack.strangers"),
  SLACK_GUESTS("slack.guests"),
  SLACK_DOCUMENT_SETS("slack.document-sets"),
  SLACK_GAP_MESSAGES("slack.gap-messages"),
  SLACK_WATCHES("slack.watches"),
  SLACK_WEEKLY_DIGEST("slack.weekly-digest"),
  SLACK_CHANNEL_MODES("slack.channel-modes"),
  SLACK_NAME("slack.name"),
  SLACK_USER_RATE("slack.user-rate"),
  SLACK_CHANNEL_RATE("slack.channel-rate"),
  SLACK_CONNECTIONS("slack.connections"),
  SLACK_SILENCE_SECONDS("slack.silence-seconds"),
  SLACK_HTTP_PORT("slack.http-port"),
  SLACK_HTTP_HOST("slack.http-host"),
  SLACK_CLIENT_ID("slack.client-id"),
  SLACK_URL("slack.url"),
  SLACK_TRUST_PROXY("slack.trust-proxy"),
  SLACK_ALLOWED_WORKSPACES("slack.allowed-workspaces"),
  WORKSPACES("workspaces"),
  WATCH("watch"),
  OPERATIONS_PORT("operations.port"),
  HTTP_PORT("http.port"),
  HTTP_HOST("http.host");

  /** The prefix of keys in the file; in the environment, {@code AI_BETS_}. */
  static final String ROOT = "ai-bets.";

  private final String shortName;

  /**
   * Whether it may be set in a file; someone with access to the file must not be able to redirect
   * secrets.
   */
  boolean isForFiles() {
    return this != SLACK_API_URL && this != DATABASE && this != SEARCH;
  }

  Key(String shortName) {
    this.shortName = shortName;
  }

  /** Returns the name on the command line and in messages. */
  String shortName() {
    return shortName;
  }

  /** Returns the name in the configuration library. */
  String fullName() {
    return ROOT + shortName;
  }

  /** Whether a full name is that of this setting, or of an element of its list. */
  boolean isNamed(String name) {
    return name.equals(fullName()) || name.startsWith(fullName() + "[");
  }

  /** Returns the setting with a full name, if there is one. */
  static Optional<Key> named(String name) {
    return Arrays.stream(values()).filter(key -> key.isNamed(name)).findFirst();
  }

  /** Returns the name in the environment. */
  String variable() {
    return fullName().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
