package aibets.settings;

import aibets.settings.SettingsException.Problem;
import io.smallrye.config.SmallRyeConfig;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the settings for Slack.
 *
 * @param problems receives invalid settings
 */
record SlackSettings(SettingsReader reader, SmallRyeConfig config, List<Problem> problems) {

  private static final int MAX_RATE = 1_000_000;

  Settings.Slack read() {
    return new Settings.Slack(
        reader.secret("SLACK_BOT_TOKEN"),
        reader.secret("SLACK_APP_TOKEN"),
        apiUrl(),
        count(Key.SLACK_WORKERS, 64, 4),
        count(Key.SLACK_QUEUE, 10_000, 100),
        followUps(),
        adminChannel(),
        access(),
        documentSets(),
        channelModes(),
        name(),
        sockets(),
        requests(),
        new OAuthSettings(reader, config, problems).read(),
        new NewsSettings(reader, config, problems).read());
  }

  private URI apiUrl() {
    return value(
            Key.SLACK_API_URL,
            Conversions::address,
            "give an http or https address that ends with /")
        .orElse(URI.create("https://slack.com/api/"));
  }

  private Set<String> followUps() {
    return value(
            Key.SLACK_FOLLOW_UPS,
            Conversions::channels,
            "give on, off, or channel ids such as C012AB3CD, separated by commas")
        .orElse(Settings.Slack.EVERYWHERE);
  }

  private Optional<String> adminChannel() {
    return value(
        Key.SLACK_ADMIN_CHANNEL,
        Conversions::channelOrUser,
        "give one channel id such as C012AB3CD, or one user id");
  }

  private Map<String, Set<String>> documentSets() {
    return value(
            Key.SLACK_DOCUMENT_SETS,
            Conversions::documentSets,
            "give a channel id, a user group id or default, each with folders of the documents,"
                + " such as C012AB3CD=hr+legal, default=public; * is all of them and . those"
                + " outside folders")
        .orElse(Map.of());
  }

  private Map<String, Settings.ChannelMode> channelModes() {
    return value(
            Key.SLACK_CHANNEL_MODES,
            Conversions::channelModes,
            "give channel ids, each with mentions, auto or all, such as C012AB3CD=auto")
        .orElse(Map.of());
  }

  private String name() {
    return value(
            Key.SLACK_NAME,
            Conversions::name,
            "give a name of 1 to 20 characters, such as the AI bets")
        .orElse("the AI bets");
  }

  private Settings.Access access() {
    return new Settings.Access(
        channels(Key.SLACK_CHANNELS),
        channels(Key.SLACK_DENIED_CHANNELS),
        users(Key.SLACK_USERS),
        users(Key.SLACK_DENIED_USERS),
        isOn(Key.SLACK_STRANGERS),
        isOn(Key.SLACK_GUESTS),
        count(Key.SLACK_USER_RATE, MAX_RATE, 30),
        count(Key.SLACK_CHANNEL_RATE, MAX_RATE, 120));
  }

  private boolean isOn(Key key) {
    return value(key, Conversions::on, "give on or off").orElse(false);
  }

  private Settings.Sockets sockets() {
    return new Settings.Sockets(
        count(Key.SLACK_CONNECTIONS, 4, 1),
        Duration.ofSeconds(count(Key.SLACK_SILENCE_SECONDS, 600, 10)));
  }

  private Optional<Settings.Requests> requests() {
    OptionalInt port = reader.port(config, Key.SLACK_HTTP_PORT);
    Secret secret = reader.secret("SLACK_SIGNING_SECRET");
    if (port.isEmpty()) {
      return Optional.empty();
    }
    if (secret.reveal().isEmpty()) {
      problems.add(
          new Problem(
              Key.SLACK_HTTP_PORT.shortName(),
              String.valueOf(port.getAsInt()),
              "set SLACK_SIGNING_SECRET in the environment, too (api.slack.com/apps > your app >"
                  + " Basic Information > Signing Secret)"));
    }
    InetAddress host =
        value(Key.SLACK_HTTP_HOST, Conversions::host, "give an IP address such as 0.0.0.0")
            .orElse(InetAddress.getLoopbackAddress());
    return Optional.of(new Settings.Requests(host, port.getAsInt(), secret));
  }

  private Set<String> channels(Key key) {
    return value(
            key,
            Conversions::channelIds,
            "give Slack channel ids such as C012AB3CD, separated by commas")
        .orElse(Set.of());
  }

  private Set<String> users(Key key) {
    return value(
            key, Conversions::users, "give Slack user ids such as U012AB3CD, separated by commas")
        .orElse(Set.of());
  }

  private int count(Key key, int most, int usual) {
    return reader.count(config, key, most).orElse(usual);
  }

  private <T> Optional<T> value(Key key, Function<String, T> conversion, String remedy) {
    return reader.value(config, key, conversion, remedy);
  }
}
