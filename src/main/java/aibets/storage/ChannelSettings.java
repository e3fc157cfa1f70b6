package aibets.storage;

import java.util.List;

/** Settings of channels made by admins. They are kept until changed. */
public interface ChannelSettings {

  /**
   * A setting of a channel.
   *
   * @param channel its id, at most 255 characters
   * @param name of the setting, at most 255 characters
   * @param value at most 1,000 characters
   */
  record Setting(String channel, String name, String value) {}

  /** Returns all settings, ordered by channel and name. */
  List<Setting> all();

  /** Stores a setting, replacing an earlier value. */
  void set(Setting setting);

  /** Removes a setting, if it exists. */
  void reset(String channel, String name);
}
