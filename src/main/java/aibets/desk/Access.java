package aibets.desk;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may ask, where, and how much. What is denied is denied, whatever is allowed. Direct messages
 * are no channel in this sense.
 *
 * @param channels ids of the only channels to answer in; empty for all
 * @param deniedChannels ids of channels not to answer in
 * @param users ids of the only people to answer; empty for all
 * @param deniedUsers ids of people not to answer
 * @param strangers whether people of other organisations may ask, in channels shared with them
 * @param guests whether guests of the workspace may ask
 * @param userRate questions of one person a minute, at least 1
 * @param channelRate questions in one channel a minute, at least 1
 */
public record Access(
    Set<String> channels,
    Set<String> deniedChannels,
    Set<String> users,
    Set<String> deniedUsers,
    boolean strangers,
    boolean guests,
    int userRate,
    int channelRate) {

  /** What a surface knows of people. Safe for use by several threads. */
  @FunctionalInterface
  public interface Directory {

    /** What somebody is. */
    enum Standing {
      /** Of the organisation that the bot answers in. */
      MEMBER,
      /** Let in for some things only. */
      GUEST,
      /** Of another organisation. */
      STRANGER,
      /** It cannot be found out now. */
      UNKNOWN
    }

    /** May block for as long as it takes to ask. */
    Standing of(Asker asker);
  }

  /** What is none is a conversation with the bot alone. */
  private static final Pattern CHANNEL = Pattern.compile("[CG].*");

  /** For all, everywhere, as much as they want. */
  public static final Access OPEN =
      new Access(Set.of(), Set.of(), Set.of(), Set.of(), true, true, 1_000_000, 1_000_000);

  /**
   * Copies the sets.
   *
   * @throws IllegalArgumentException if a rate is below 1
   */
  public Access {
    channels = Set.copyOf(channels);
    deniedChannels = Set.copyOf(deniedChannels);
    users = Set.copyOf(users);
    deniedUsers = Set.copyOf(deniedUsers);
    if (userRate < 1 || channelRate < 1) {
      throw new IllegalArgumentException(
          "A rate must be at least 1 a minute, not " + Math.min(userRate, channelRate));
    }
  }

  static boolean isChannel(String conversation) {
    return CHANNEL.matcher(conversation).matches();
  }

  boolean admitsUser(String user) {
    return !deniedUsers.contains(user) && (users.isEmpty() || users.contains(user));
  }

  boolean admitsChannel(String channel) {
    return !isChannel(channel)
        || (!deniedChannels.contains(channel)
            && (channels.isEmpty() || channels.contains(channel)));
  }
}
