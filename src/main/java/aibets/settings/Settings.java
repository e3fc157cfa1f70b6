package aibets.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How the program runs; read by {@link SettingsReader}. Its text never shows a token.
 *
 * @param seeds the folder or file of documents; none means the bundled ones
 * @param data the directory that everything written lies under
 * @param threshold the confidence from which quotes count as an answer, 0 to 1
 * @param admins Slack user ids that may reload
 * @param slack how the bot reaches Slack
 */
public record Settings(
    Optional<Path> seeds, Path data, double threshold, Set<String> admins, Slack slack) {

  /**
   * How the bot reaches Slack.
   *
   * @param botToken from {@code SLACK_BOT_TOKEN}, empty if not set
   * @param appToken from {@code SLACK_APP_TOKEN}, empty if not set
   * @param apiUrl where Slack's Web API is
   * @param workers questions answered at a time
   * @param queue questions that may wait
   * @param followUps ids of the channels where questions in threads need no mention; empty for
   *     none, {@link #EVERYWHERE} for all
   * @param adminChannel id of the channel, or of the person, told of what the sources do not say
   */
  public record Slack(
      Secret botToken,
      Secret appToken,
      URI apiUrl,
      int workers,
      int queue,
      Set<String> followUps,
      Optional<String> adminChannel) {

    /** In place of channel ids. */
    public static final Set<String> EVERYWHERE = Set.of("on");

    /** Copies the set. */
    public Slack {
      followUps = Set.copyOf(followUps);
    }
  }

  /** Copies the set. */
  public Settings {
    admins = Set.copyOf(admins);
  }
}
