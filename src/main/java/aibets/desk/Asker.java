package aibets.desk;

import org.jspecify.annotations.Nullable;

/**
 * A user who asks for something.
 *
 * @param conversation where, empty if nowhere in particular
 * @param organisation of the user, according to the surface; null if unknown
 */
public record Asker(String user, String conversation, @Nullable String organisation) {

  /** The bot itself. */
  static final Asker NOBODY = new Asker("", "");

  /** Creates an asker of unknown organization. */
  public Asker(String user, String conversation) {
    this(user, conversation, null);
  }
}
