package aibets.postgres;

import aibets.sql.Transactions;
import aibets.storage.Allowances;
import aibets.storage.Replicas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processes that have a schema open. Each has an id and a row in a table. Thread-safe. */
final class PostgresReplicas implements Replicas {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresReplicas.class);

  private static final String LIVES =
      "seen_at > clock_timestamp() - interval '" + LEASE.toSeconds() + "' second";

  private final Transactions database;
  private final DataSource source;
  private final String schema;
  private final String process;
  private final PostgresFailure failure;
  private final Announcements announcements;

  /**
   * Knows a process and those with which it shares a schema.
   *
   * @param source of connections that hold locks
   */
  PostgresReplicas(
      Transactions database,
      DataSource source,
      String schema,
      String process,
      PostgresFailure failure,
      Announcements announcements) {
    this.database = database;
    this.source = source;
    this.schema = schema;
    this.process = process;
    this.failure = failure;
    this.announcements = announcements;
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public void renew() {
    database.change(
        handle ->
            handle.execute(
                    "insert into replica values (?, 0, clock_timestamp())"
                        + " on conflict (id) do update set seen_at = clock_timestamp()",
                    process)
                + handle.execute("delete from replica where seen_at < now() - interval '1 day'"));
  }

  @Override
  public boolean haveOthers() {
    return database.query(
        handle ->
            handle
                .select("select 1 from replica where id <> ? and " + LIVES, process)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  @Override
  public void leave() {
    database.change(handle -> handle.execute("delete from replica where id = ?", process));
  }

  /** One process after another: two that start at once do not reserve the same connections. */
  @Override
  public int connections(int wanted, int most) {
    return database.change(
        handle -> {
          handle.execute("lock table replica in share row exclusive mode");
          int others =
              handle
                  .select(
                      "select coalesce(sum(connections), 0) from replica where id <> ? and "
                          + LIVES,
                      process)
                  .mapTo(Integer.class)
                  .one();
          int reserved = Math.max(1, Math.min(wanted, most - others));
          handle.execute(
              "insert into replica values (?, ?, clock_timestamp())"
                  + " on conflict (id) do update set connections = excluded.connections",
              process,
              reserved);
          return reserved;
        });
  }

  @Override
  public Optional<Exclusive> begin(String task) {
    AdvisoryKey key = AdvisoryKey.of(schema, task);
    try {
      Connection holder = source.getConnection();
      if (key.tryLock(holder)) {
        return Optional.of(() -> close(holder));
      }
      close(holder);
      return Optional.empty();
    } catch (SQLException e) {
      throw failure.unopened(e);
    }
  }

  private static void close(Connection holder) {
    try {
      holder.close();
    } catch (SQLException e) {
      LOG.debug("A connection that held a lock was not closed in good order", e);
    }
  }

  @Override
  public void announce(Change change) {
    database.change(
        handle ->
            handle.execute(
                "select pg_notify(?, ?)", Announcements.CHANNEL, announcements.of(change)));
  }

  @Override
  public void follow(Change change, Runnable action) {
    announcements.follow(change, action);
  }

  @Override
  public Optional<Allowances> allowances() {
    return Optional.of(new PostgresAllowances(database));
  }
}
