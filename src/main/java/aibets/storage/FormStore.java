package aibets.storage;

import java.time.Instant;
import java.util.Optional;

/** Forms that users have open. */
public interface FormStore {

  /**
   * An open form.
   *
   * @param id unguessable, 36 characters
   * @param user id of the user who opened it
   * @param channel where it was opened, empty if nowhere in particular
   * @param thread in the channel, empty if there is none
   * @param replyAddress for replies visible to the user only, empty if there is none
   */
  record Form(String id, String user, String channel, String thread, String replyAddress) {}

  /** Stores a form. */
  void open(Form form, Instant now);

  /** Returns an open form of a user. */
  Optional<Form> find(String id, String user);

  /** Removes a form of a user, if it is open. */
  void close(String id, String user);
}
