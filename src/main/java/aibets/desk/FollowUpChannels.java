package aibets.desk;

import java.util.Set;

/**
 * Where questions are answered in threads without a new mention.
 *
 * @param everywhere whether in all channels
 * @param channels ids of those where they are, if not everywhere
 */
public record FollowUpChannels(boolean everywhere, Set<String> channels) {

  /** In all channels. */
  public static final FollowUpChannels ALL = new FollowUpChannels(true, Set.of());

  /** Copies the set. */
  public FollowUpChannels {
    channels = Set.copyOf(channels);
  }

  /** Whether it is one of them. */
  public boolean include(String channel) {
    return everywhere || channels.contains(channel);
  }
}
