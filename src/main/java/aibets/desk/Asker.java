package aibets.desk;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks for something.
 *
 * @param conversation where, empty if nowhere in particular
 * @param organisation that the person is said to belong to; null if nothing was said
 */
public record Asker(String user, String conversation, @Nullable String organisation) {

  /** The bot itself. */
  static final Asker NOBODY = new Asker("", "");

  /** Of whom nothing is said but who and where. */
  public Asker(String user, String conversation) {
    this(user, conversation, null);
  }
}
