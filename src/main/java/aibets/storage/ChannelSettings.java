package aibets.storage;

import java.util.List;

/** What admins set for channels. Nothing is ever forgotten by itself. */
public interface ChannelSettings {

  /**
   * Something that is set for a channel.
   *
   * @param channel its id, at most 255 characters
   * @param name of what is set, at most 255 characters
   * @param value at most 1,000 characters
   */
  record Setting(String channel, String name, String value) {}

  /** Everything that is set, ordered by channel and name. */
  List<Setting> all();

  /** Sets something, in place of what was set for that channel under that name before. */
  void set(Setting setting);

  /** Takes back what is set for a channel under a name, if anything is. */
  void reset(String channel, String name);
}
