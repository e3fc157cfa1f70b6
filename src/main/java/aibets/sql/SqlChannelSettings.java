package aibets.sql;

import aibets.storage.ChannelSettings;
import aibets.storage.Replicas;
import java.util.List;

/** Stores channel settings in tables, and announces changes to other processes. */
final class SqlChannelSettings implements ChannelSettings {

  private final Transactions database;
  private final Dialect dialect;
  private final Replicas replicas;

  SqlChannelSettings(Transactions database, Dialect dialect, Replicas replicas) {
    this.database = database;
    this.dialect = dialect;
    this.replicas = replicas;
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
    replicas.announce(Replicas.Change.SETTINGS);
  }

  @Override
  public void reset(String channel, String name) {
    database.change(
        handle ->
            handle.execute(
                "delete from channel_setting where channel = ? and name = ?", channel, name));
    replicas.announce(Replicas.Change.SETTINGS);
  }
}
