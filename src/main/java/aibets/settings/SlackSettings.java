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

/**
 * Reads the settings for Slack.
 *
 * @param problems receives invalid settings
 */
record SlackSettings(SettingsReader reader, SmallRyeConfig config, List<Problem> problems) {

  Settings.Slack read() {
    return new Settings.Slack(
        reader.secret("SLACK_BOT_TOKEN"),
        reader.secret("SLACK_APP_TOKEN"),
        reader
            .value(
                config,
                Key.SLACK_API_URL,
                Conversions::address,
                "give an http or https address that ends with /")
            .orElse(URI.create("https://slack.com/api/")),
        reader
            .value(
                config,
                Key.SLACK_WORKERS,
                text -> Conversions.count(text, 64),
                "give a whole number from 1 to 64")
            .orElse(4),
        reader
            .value(
                config,
                Key.SLACK_QUEUE,
                text -> Conversions.count(text, 10_000),
                "give a whole number from 1 to 10000")
            .orElse(100),
        reader
            .value(
                config,
                Key.SLACK_FOLLOW_UPS,
                Conversions::channels,
                "give on, off, or channel ids such as C012AB3CD, separated by commas")
            .orElse(Settings.Slack.EVERYWHERE),
        reader.value(
            config,
            Key.SLACK_ADMIN_CHANNEL,
            Conversions::channelOrUser,
            "give one channel id such as C012AB3CD, or one user id"),
        access(),
        reader
            .value(
                config,
                Key.SLACK_DOCUMENT_SETS,
                Conversions::documentSets,
                "give a channel id, a user group id or default, each with folders of the"
                    + " documents, such as C012AB3CD=hr+legal, default=public; * is all of"
                    + " them and . those outside folders")
            .orElse(Map.of()),
        reader
            .value(
                config,
                Key.SLACK_CHANNEL_MODES,
                Conversions::channelModes,
                "give channel ids, each with mentions, auto or all, such as C012AB3CD=auto")
            .orElse(Map.of()),
        reader
            .value(
                config,
                Key.SLACK_NAME,
                Conversions::name,
                "give a name of 1 to 20 characters, such as the AI bets")
            .orElse("the AI bets"),
        sockets(),
        requests(),
        new NewsSettings(reader, config, problems).read());
  }

  private Settings.Access access() {
    return new Settings.Access(
        channels(Key.SLACK_CHANNELS),
        channels(Key.SLACK_DENIED_CHANNELS),
        users(Key.SLACK_USERS),
        users(Key.SLACK_DENIED_USERS),
        isOn(Key.SLACK_STRANGERS),
        isOn(Key.SLACK_GUESTS),
        rate(Key.SLACK_USER_RATE, 30),
        rate(Key.SLACK_CHANNEL_RATE, 120));
  }

  private boolean isOn(Key key) {
    return reader.value(config, key, Conversions::on, "give on or off").orElse(false);
  }

  private Settings.Sockets sockets() {
    return new Settings.Sockets(
        reader
            .value(
                config,
                Key.SLACK_CONNECTIONS,
                text -> Conversions.count(text, 4),
                "give a whole number from 1 to 4")
            .orElse(1),
        reader
            .value(
                config,
                Key.SLACK_SILENCE_SECONDS,
                text -> Duration.ofSeconds(Conversions.count(text, 600)),
                "give a whole number from 1 to 600")
            .orElse(Duration.ofSeconds(10)));
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
        reader
            .value(
                config,
                Key.SLACK_HTTP_HOST,
                Conversions::host,
                "give an IP address such as 0.0.0.0")
            .orElse(InetAddress.getLoopbackAddress());
    return Optional.of(new Settings.Requests(host, port.getAsInt(), secret));
  }

  private Set<String> channels(Key key) {
    return reader
        .value(
            config,
            key,
            Conversions::channelIds,
            "give Slack channel ids such as C012AB3CD, separated by commas")
        .orElse(Set.of());
  }

  private Set<String> users(Key key) {
    return reader
        .value(
            config,
            key,
            Conversions::users,
            "give Slack user ids such as U012AB3CD, separated by commas")
        .orElse(Set.of());
  }

  private int rate(Key key, int usual) {
    return reader
        .value(
            config,
            key,
            text -> Conversions.count(text, 1_000_000),
            "give a whole number from 1 to 1000000")
        .orElse(usual);
  }
}
