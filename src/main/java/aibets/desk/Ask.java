package aibets.desk;

import aibets.storage.AnswerStore;

/**
 * A question that somebody put to the bot.
 *
 * @param text without markup
 * @param user who asks
 * @param open whether the answer is posted for all, rather than shown to the asker alone
 */
public record Ask(String text, String user, AnswerStore.Place place, boolean open) {

  /** Whether others in the channel may want to see the answer, which only the asker sees. */
  public boolean canBeShared() {
    return !open && Access.isChannel(place.channel());
  }

  /** By a command: only its user sees the answer. */
  public static Ask privately(String text, String user, String channel) {
    return new Ask(text, user, new AnswerStore.Place(channel, "", ""), false);
  }

  /** By a message. */
  public static Ask openly(String text, String user, AnswerStore.Place place) {
    return new Ask(text, user, place, true);
  }
}
