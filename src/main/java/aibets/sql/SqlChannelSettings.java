package aibets.sql;

import aibets.storage.ChannelSettings;
import java.util.List;

/** Stores channel settings in tables. */
final class SqlChannelSettings implements ChannelSettings {

  private final Transactions database;
  private final Dialect dialect;

  SqlChannelSettings(Transactions database, Dialect dialect) {
    this.database = database;
    this.dialect = dialect;
  }

  @Override
  public List<Setting> all() {
    return database.query(
        handle ->
            handle
                .createQuery("select * from channel_setting order by channel, name")
                .map(
                    row ->
                        new Setting(
                            row.getColumn("channel", String.class),
                            row.getColumn("name", String.class),
                            row.getColumn("setting", String.class)))
                .list());
  }

  @Override
  public void set(Setting setting) {
    database.change(
        handle ->
            handle.execute(
                dialect.upsert("channel_setting", List.of("channel", "name"), List.of("setting")),
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
