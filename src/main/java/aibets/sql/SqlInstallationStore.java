package aibets.sql;

import aibets.storage.InstallationStore;
import java.time.Instant;
import java.util.List;

/** Stores installations in tables. */
final class SqlInstallationStore implements InstallationStore {

  private final Transactions database;
  private final Dialect dialect;

  SqlInstallationStore(Transactions database, Dialect dialect) {
    this.database = database;
    this.dialect = dialect;
  }

  @Override
  public List<Installation> all() {
    return database.query(
        handle ->
            handle
                .createQuery("select * from installation order by id")
                .map(
                    row ->
                        new Installation(
                            row.getColumn("id", String.class),
                            row.getColumn("name", String.class),
                            row.getColumn("token", String.class),
                            row.getColumn("installed_at", Instant.class),
                            row.getColumn("installed_by", String.class)))
                .list());
  }

  @Override
  public void save(Installation installation) {
    database.change(
        handle ->
            handle.execute(
                dialect.upsert(
                    "installation",
                    List.of("id"),
                    List.of("name", "token", "installed_at", "installed_by")),
                installation.id(),
                installation.name(),
                installation.token(),
                installation.installedAt(),
                installation.installedBy()));
  }

  @Override
  public boolean delete(String id, Instant until) {
    int deleted =
        database.change(
            handle ->
                handle.execute(
                    "delete from installation where id = ? and installed_at <= ?", id, until));
    database.erased(deleted);
    return deleted == 1;
  }

  @Override
  public void replaceToken(String id, String before, String after) {
    database.erased(
        database.change(
            handle ->
                handle.execute(
                    "update installation set token = ? where id = ? and token = ?",
                    after,
                    id,
                    before)));
  }

  @Override
  public boolean begin(String state, String browser, Instant now, int most) {
    return database.change(
        handle -> {
          int begun = handle.select("select count(*) from oauth_state").mapTo(Integer.class).one();
          return begun < most
              && handle.execute("insert into oauth_state values (?, ?, ?)", state, browser, now)
                  == 1;
        });
  }

  @Override
  public boolean end(String state, String browser, Instant since) {
    return database.change(
        handle ->
            handle.execute(
                    "delete from oauth_state where state = ? and browser = ? and begun_at >= ?",
                    state,
                    browser,
                    since)
                == 1);
  }

  @Override
  public void forgetBegunBefore(Instant time) {
    database.change(handle -> handle.execute("delete from oauth_state where begun_at < ?", time));
  }
}
