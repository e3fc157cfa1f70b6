package aibets.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The requests that were accepted, so that none is accepted twice, and none is lost that had no
 * reply when the process ended.
 */
public interface RequestStore {

  /** How a request came. */
  enum Kind {
    MESSAGE,
    FOLLOW_UP,
    COMMAND,
    FORM,
    /** A message that nobody addressed to the bot, in a channel where it takes all. */
    CHANNEL
  }

  /**
   * Something that was asked.
   *
   * @param name one for all its deliveries, at most 255 characters
   * @param user the id of who asks
   * @param channel where, empty if nowhere in particular
   * @param thread in the channel, empty outside of one
   * @param message that asks it, empty if there is none
   * @param text as it came; no more than 8,000 characters are kept
   * @param visibleToAll whether others may see the reply
   * @param replyAddress where its user alone is replied to, empty if there is no such place
   * @param tries how often it was resumed
   * @param delivering whether its reply was being delivered, and may have arrived
   */
  record Request(
      String name,
      Kind kind,
      String user,
      String channel,
      String thread,
      String message,
      String text,
      boolean visibleToAll,
      String replyAddress,
      int tries,
      boolean delivering) {}

  /**
   * Accepts what was not accepted before; of those that come together under one name, one.
   *
   * @param names of what came, each at most 255 characters
   * @param request that is owed a reply, if none of the names was accepted before
   * @return whether all names are new
   */
  boolean accept(List<String> names, Optional<Request> request, Instant now);

  /** Notes that the reply to a request is being delivered. */
  void delivering(String name);

  /** Notes that a request had its reply; one that is not known is left alone. */
  void settle(String name);

  /** Requests that have had no reply, oldest first; each is tried once more now. */
  List<Request> resume();
}
