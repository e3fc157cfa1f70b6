package aibets.desk;

import aibets.storage.AnswerStore;

/**
 * A question for the bot.
 *
 * @param text without markup
 * @param user who asks
 * @param open whether the answer is visible to everyone, not only to the asker
 */
public record Ask(String text, String user, AnswerStore.Place place, boolean open) {

  /** Whether the answer, which only the asker sees, could be shared with others in the channel. */
  public boolean canBeShared() {
    return !open && Access.isChannel(place.channel());
  }

  /** Creates a question asked by a command, whose answer only the user sees. */
  public static Ask privately(String text, String user, String channel) {
    return new Ask(text, user, new AnswerStore.Place(channel, "", ""), false);
  }

  /** Creates a question asked in a message. */
  public static Ask openly(String text, String user, AnswerStore.Place place) {
    return new Ask(text, user, place, true);
  }
}
