package aibets.h2;

import aibets.storage.ChannelSettings;
import java.util.List;

/** Keeps what admins set for channels in an H2 database. */
final class H2ChannelSettings implements ChannelSettings {

  private final Transactions database;

  H2ChannelSettings(Transactions database) {
    this.database = database;
  }

  @Override
  public List<Setting> all() {
    return database.query(
        handle ->
            handle
                .createQuery("select * from channel_setting order by channel, name")
                .map(
                    (row, context) ->
                        new Setting(
                            row.getString("channel"),
                            row.getString("name"),
                            row.getString("setting")))
                .list());
  }

  @Override
  public void set(Setting setting) {
    database.change(
        handle ->
            handle.execute(
                "merge into channel_setting key (channel, name) values (?, ?, ?)",
                setting.channel(),
                setting.name(),
                setting.value()));
  }

  @Override
  public void reset(String channel, String name) {
    database.change(
        handle ->
            handle.execute(
                "delete from channel_setting where channel = ? and name = ?", channel, name));
  }
}
