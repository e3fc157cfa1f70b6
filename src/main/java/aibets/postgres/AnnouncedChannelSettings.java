package aibets.postgres;

import aibets.storage.ChannelSettings;
import aibets.storage.Replicas;
import java.util.List;

/** Announces changes of channel settings to the other processes, which cache them. */
record AnnouncedChannelSettings(ChannelSettings kept, Replicas replicas)
    implements ChannelSettings {

  @Override
  public List<Setting> all() {
    return kept.all();
  }

  @Override
  public void set(Setting setting) {
    kept.set(setting);
    replicas.announce(Replicas.Change.SETTINGS);
  }

  @Override
  public void reset(String channel, String name) {
    kept.reset(channel, name);
    replicas.announce(Replicas.Change.SETTINGS);
  }
}
