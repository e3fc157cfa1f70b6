package aibets.settings;

import aibets.settings.SettingsException.Problem;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;

/**
 * Reads what people hear of without asking again.
 *
 * @param problems where what is wrong is added
 */
record NewsSettings(SettingsReader reader, SmallRyeConfig config, List<Problem> problems) {

  Settings.News read() {
    boolean digest = isOn(Key.SLACK_WEEKLY_DIGEST, false);
    if (digest
        && config.getOptionalValue(Key.SLACK_ADMIN_CHANNEL.fullName(), String.class).isEmpty()) {
      problems.add(
          new Problem(
              Key.SLACK_WEEKLY_DIGEST.shortName(),
              "on",
              "name the channel that it goes to in slack.admin-channel, too"));
    }
    return new Settings.News(
        isOn(Key.SLACK_GAP_MESSAGES, true),
        reader
            .value(
                config,
                Key.SLACK_WATCHES,
                Conversions::watches,
                "give a whole number from 1 to 100, or off")
            .orElse(20),
        digest);
  }

  private boolean isOn(Key key, boolean usual) {
    return reader.value(config, key, Conversions::on, "give on or off").orElse(usual);
  }
}
