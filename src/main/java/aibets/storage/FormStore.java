package aibets.storage;

import java.time.Instant;
import java.util.Optional;

/** Forms that people have open. */
public interface FormStore {

  /**
   * A form that somebody has open.
   *
   * @param id unguessable, 36 characters
   * @param user the id of who opened it
   * @param channel where it was opened, empty if nowhere in particular
   * @param thread in the channel, empty if there is none
   * @param replyAddress where its user alone is replied to, empty if there is no such place
   */
  record Form(String id, String user, String channel, String thread, String replyAddress) {}

  /** Keeps a form. */
  void open(Form form, Instant now);

  /** Gives a form back to who opened it, once. */
  Optional<Form> close(String id, String user);
}
