package aibets.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Accepted requests, so that none is accepted twice and unanswered ones survive the end of the
 * process. Of several processes that share a storage, the one that accepts a request answers it,
 * unless its lease expires ({@link Replicas#LEASE}).
 */
public interface RequestStore {

  /** How a request arrived. */
  enum Kind {
    MESSAGE,
    FOLLOW_UP,
    COMMAND,
    FORM,
    /**
     * A message that is not addressed to the bot, in a channel where it treats every message as a
     * question.
     */
    CHANNEL
  }

  /**
   * A request.
   *
   * @param name the same for all its deliveries, at most 255 characters
   * @param user id of the asker
   * @param channel where, empty if nowhere in particular
   * @param thread in the channel, empty outside threads
   * @param message that asks it, empty if there is none
   * @param text as received; at most 8,000 characters are stored
   * @param visibleToAll whether others may see the reply
   * @param replyAddress for replies visible to the user only, empty if there is none
   * @param tries the number of times it was resumed
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
   * Accepts names that have not been accepted before; of simultaneous calls with the same name, in
   * whichever process, one succeeds.
   *
   * @param names of the event, each at most 255 characters
   * @param request that is owed a reply if all names are new
   * @return whether all names are new
   */
  boolean accept(List<String> names, Optional<Request> request, Instant now);

  /** Whether a name was accepted, by whichever process, and is still remembered. */
  boolean isAccepted(String name);

  /** Whether this process may still answer a request that it accepted or resumed. */
  boolean holds(String name);

  /** Whether another process is to answer a request that was accepted within ten minutes. */
  boolean isHeldElsewhere(String name);

  /** Notes that the reply to a request is being delivered. */
  void delivering(String name);

  /** Notes that a request has its reply; those unknown or of other processes are ignored. */
  void settle(String name);

  /**
   * Returns requests without a reply that no other process holds, oldest first. This process holds
   * them from now on, and their number of tries is incremented. If the storage is not shared, they
   * include those that this process holds already.
   */
  List<Request> resume();
}
