package aibets.store;

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
   * @param responseUrl answers its user alone, empty if there is none
   */
  record Form(String id, String user, String channel, String thread, String responseUrl) {}

  /** Keeps a form. */
  void open(Form form, Instant now);

  /** Gives a form back to who opened it, once. */
  Optional<Form> close(String id, String user);
}
