package aibets.slack;

import aibets.desk.Access;
import aibets.desk.ChannelPolicy;
import aibets.desk.FollowUps;
import aibets.desk.News;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of the bot in Slack. {@link #toString()} shows no token.
 *
 * @param botToken of the bot user, {@code xoxb-…}; SLACK_BOT_TOKEN
 * @param appToken of the app, with the scope connections:write, {@code xapp-…}; SLACK_APP_TOKEN;
 *     null if no socket is opened
 * @param apiUrl the base URL of the Web API; a missing trailing slash is added
 * @param admins ids of users ({@code U…}, {@code W…}) and of user groups ({@code S…}) who may do
 *     what admins do, and {@code workspace-admins}
 * @param workers the number of questions answered concurrently, at least 1
 * @param queue the number of further questions that may wait, at least 0
 * @param followUps the channels where questions in its threads are answered without a mention
 * @param adminChannel id of the channel or person that receives reports of gaps in the sources;
 *     null for none
 * @param access who may ask, where, and how much
 * @param rules the default rules of channels, which admins can override per channel
 * @param name the name of the bot after "Ask", at most 20 characters
 * @param news the notifications that people receive without asking again
 */
public record SlackOptions(
    String botToken,
    @Nullable String appToken,
    String apiUrl,
    Set<String> admins,
    int workers,
    int queue,
    FollowUps.Channels followUps,
    @Nullable String adminChannel,
    Access access,
    ChannelPolicy.Rules rules,
    String name,
    News.Options news) {

  /** The URL of Slack's Web API. */
  public static final String SLACK_API_URL = "https://slack.com/api/";

  /** The bot's default name. */
  public static final String USUAL_NAME = "the AI bets";

  /** Limited so that the title of a modal can be "Ask " and the name. */
  private static final int MAX_NAME_CHARS = 20;

  private static final Pattern ADMIN_ID = Pattern.compile("[UWS][A-Z0-9]+");

  /**
   * Checks all options.
   *
   * @throws SlackException listing everything that is missing or malformed
   */
  public SlackOptions {
    admins = Set.copyOf(admins);
    apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
    List<String> problems = new ArrayList<>();
    SlackToken.BOT.problem(botToken).ifPresent(problems::add);
    Optional.ofNullable(appToken).flatMap(SlackToken.APP::problem).ifPresent(problems::add);
    checkUrl(apiUrl, problems);
    for (String admin : admins) {
      if (!ADMIN_ID.matcher(admin).matches() && !admin.equals(Admins.OF_THE_WORKSPACE)) {
        problems.add(
            "The admin '"
                + admin
                + "' is not a Slack user id such as U012AB3CD (open the person's profile in Slack >"
                + " More > Copy member ID), nor the id of a user group such as S012AB3CD, nor "
                + Admins.OF_THE_WORKSPACE
                + ".");
      }
    }
    if (name.isBlank() || name.length() > MAX_NAME_CHARS) {
      problems.add(
          "The bot's name '"
              + name
              + "' must have 1 to "
              + MAX_NAME_CHARS
              + " characters; it follows the word Ask.");
    }
    checkAtLeast(1, "workers", workers, problems);
    checkAtLeast(0, "queue", queue, problems);
    if (!problems.isEmpty()) {
      throw new SlackException(problems);
    }
  }

  /** Creates options with the defaults: for everyone, without an admin channel or restrictions. */
  public SlackOptions(
      String botToken, String appToken, String apiUrl, Set<String> admins, int workers, int queue) {
    this(
        botToken,
        appToken,
        apiUrl,
        admins,
        workers,
        queue,
        FollowUps.Channels.ALL,
        null,
        Access.OPEN,
        ChannelPolicy.Rules.NONE,
        USUAL_NAME,
        News.Options.USUAL);
  }

  private static void checkAtLeast(int least, String name, int value, List<String> problems) {
    if (value < least) {
      problems.add(
          "The Slack setting '" + name + "' must be at least " + least + ", not " + value + ".");
    }
  }

  /** Allows plain http on this machine only, because tokens are sent with every call. */
  private static void checkUrl(String url, List<String> problems) {
    if (!isHttps(url) && !isLocal(url)) {
      problems.add(
          "The Slack API URL '"
              + url
              + "' must be https://… (or http://127.0.0.1:PORT/… for a local server); Slack's own"
              + " is "
              + SLACK_API_URL
              + ".");
    }
  }

  private static boolean isHttps(String url) {
    return url.startsWith("https://") && host(url) != null;
  }

  private static boolean isLocal(String url) {
    String host = host(url);
    return url.startsWith("http://")
        && ("127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host));
  }

  private static @Nullable String host(String url) {
    try {
      return URI.create(url).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    return "SlackOptions[botToken="
        + SlackToken.BOT.mask()
        + ", appToken="
        + SlackToken.APP.mask()
        + ", apiUrl="
        + apiUrl
        + ", admins="
        + admins
        + ", workers="
        + workers
        + ", queue="
        + queue
        + ", "
        + followUps
        + ", adminChannel="
        + adminChannel
        + ", "
        + access
        + ", "
        + rules
        + ", "
        + name
        + ", "
        + news
        + "]";
  }
}
